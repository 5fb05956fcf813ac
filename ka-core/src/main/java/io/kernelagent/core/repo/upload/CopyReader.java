package io.kernelagent.core.repo.upload;

import io.kernelagent.core.repo.Shelf;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/** Reads what a package server says about itself, see {@link ServerCommands#look}. */
public final class CopyReader {
    private static final Pattern SNAPSHOT = Pattern.compile("snapshots/(\\d{6,9})");
    private static final Pattern PACKAGE = Pattern.compile("(\\d{1,18}) (.+)");
    private static final int DIGITS = 64;

    private CopyReader() {}

    /** The copy; left with a line that nobody should say. */
    public static Either<String, Copy> read(Bytes answer) {
        return List.of(answer.utf8().split("\n"))
                .reject(String::isEmpty)
                .foldLeft(
                        Either.<String, Copy>right(Copy.NOTHING),
                        (sofar, line) ->
                                sofar.flatMap(copy -> with(copy, line).toEither("the server says \"" + line + "\"")))
                .map(copy -> new Copy(sorted(copy.shelf()), copy.list(), copy.packages()));
    }

    private static Shelf sorted(Shelf shelf) {
        return new Shelf(shelf.live(), shelf.snapshots().sorted());
    }

    private static Option<Copy> with(Copy copy, String line) {
        int blank = line.indexOf(' ');
        var words = line.substring(blank + 1);
        return switch (line.substring(0, Math.max(0, blank))) {
            case "live" -> live(copy, words);
            case "list" -> digest(words).map(sum -> new Copy(copy.shelf(), Option.some(sum), copy.packages()));
            case "snapshot" ->
                number(words)
                        .map(number -> copy.with(new Shelf(
                                copy.shelf().live(), copy.shelf().snapshots().append(number))));
            case "package" -> withPackage(copy, words);
            default -> Option.none();
        };
    }

    private static Option<Copy> live(Copy copy, String target) {
        return target.isEmpty()
                ? Option.some(copy)
                : number(target).map(number -> copy.with(new Shelf(Option.some(number), List.empty())));
    }

    private static Option<Integer> number(String folder) {
        var parts = SNAPSHOT.matcher(folder);
        return Option.when(parts.matches(), () -> Integer.valueOf(parts.group(1)));
    }

    private static Option<Digest> digest(String words) {
        return Option.when(words.length() >= DIGITS, () -> words.substring(0, DIGITS))
                .flatMap(hex -> Digest.parse(Digest.Algorithm.SHA256, hex).toOption());
    }

    private static Option<Copy> withPackage(Copy copy, String words) {
        var parts = PACKAGE.matcher(words);
        return Option.when(parts.matches(), () -> parts)
                .flatMap(found -> TreePath.parse(Bytes.utf8(found.group(2))).toOption())
                .map(path ->
                        new Copy(copy.shelf(), copy.list(), copy.packages().put(path, Long.valueOf(parts.group(1)))));
    }
}
