package io.kernelagent.core.machine;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * What a machine is told around the moving of files. A file that is on its way is called by its digest, so that only
 * what belongs together is ever continued; it gets its name when its sum is right and its bytes are on the disk.
 *
 * @param limit how long each of these commands may take
 */
public record TransferCommands(Duration limit) {
    /** Exit code of {@link #settle}: the bytes are not the right ones, and were thrown away. */
    public static final int OTHER_BYTES = 65;

    private static final String PART = ".ka-part-";
    private static final int MOST_SUMS = 1 << 24;
    private static final int DIGITS = 64;

    private static final String ROOM = """
        mkdir -p "${1%/*}/" || exit 74
        if [ -f "$1" ]; then wc -c <"$1"; else echo 0; fi
        """;

    private static final String SETTLE = """
        sum=$(sha256sum <"$1") || exit 74
        [ "${sum%% *}" = "$3" ] || { rm -f "$1"; exit 65; }
        sync "$1" 2>/dev/null || sync
        if [ -d "$2" ]; then echo "a folder is in the way" >&2; exit 73; fi
        mv -f "$1" "$2"
        """;

    private static final String PUT = """
        mkdir -p "${1%/*}/" && cat >"$1" || { rm -f "$1"; exit 74; }
        """;

    private static final String SUMS = """
        while IFS= read -r file; do
          if [ -f "$file" ]; then sha256sum <"$file" || echo; else echo; fi
        done
        """;

    /** The name of a file while it is on its way to its own, beside it. */
    public static MachinePath part(MachinePath file, Digest digest) {
        return file.parent().plus(PART + digest.hex());
    }

    /** Makes the folder of a part, and says how much of it is there already. */
    public Command room(MachinePath part) {
        return script(ROOM, part.toString());
    }

    /** The answer to {@link #room}. */
    public static Either<Fault, Long> present(MachinePath part, Ran ran) {
        return ran.whole("prepare", part.toString(), Fault.Effect.NONE)
                .map(answer -> answer.utf8().strip())
                .flatMap(text -> text.matches("[0-9]{1,18}")
                        ? Either.right(Long.parseLong(text))
                        : Either.left(Fault.harmless("prepare", part.toString(), "the machine does not say its size")));
    }

    /** Gives a whole part its name. */
    public Command settle(MachinePath part, MachinePath file, Digest digest) {
        return script(SETTLE, part.toString(), file.toString(), digest.hex());
    }

    /** Writes the input, whole, and gives it its name. */
    public Command put(MachinePath file, Bytes content) {
        var digest = Digests.sha256(content);
        return script(PUT + SETTLE, part(file, digest).toString(), file.toString(), digest.hex())
                .reading(content);
    }

    /** Asks for the SHA-256 of each file. */
    public Command sums(Seq<MachinePath> files) {
        return script(SUMS)
                .reading(Bytes.utf8(files.map(file -> file + "\n").mkString()))
                .keeping(MOST_SUMS);
    }

    /** The answer to {@link #sums}. */
    public static Either<Fault, Map<MachinePath, Option<Digest>>> sums(Seq<MachinePath> files, Ran ran) {
        var lines = ran.whole("sum files", files.mkString(", "), Fault.Effect.NONE)
                .map(answer -> List.of(answer.utf8().split("\n", -1)));
        return lines.flatMap(all -> all.size() == files.size() + 1
                ? Either.right(files.zip(all)
                        .foldLeft(LinkedHashMap.empty(), (known, pair) -> known.put(pair._1, digest(pair._2))))
                : Either.left(Fault.harmless("sum files", files.mkString(", "), "the machine answers something else")));
    }

    private static Option<Digest> digest(String line) {
        return line.length() < DIGITS
                ? Option.none()
                : Digest.parse(Digest.Algorithm.SHA256, line.substring(0, DIGITS))
                        .toOption();
    }

    private Command script(String text, String... words) {
        return Command.of(List.of("sh", "-c", text, "ka-files").appendAll(List.of(words)))
                .within(limit);
    }
}
