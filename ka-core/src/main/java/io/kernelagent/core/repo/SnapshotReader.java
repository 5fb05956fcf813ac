package io.kernelagent.core.repo;

import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.pkg.KernelMark;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackageName;
import io.kernelagent.core.pkg.PackagePart;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.core.text.TreePath;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * Reads what {@link SnapshotText} wrote, strictly: the signature says who wrote it, but a list that another release of
 * this program wrote must be refused rather than half understood.
 */
public final class SnapshotReader {
    private static final int HEADING_LINES = 7;
    private static final int OFFER_WORDS = 8;
    private static final int MARKED_WORDS = 11;

    private final List<String> lines;

    private SnapshotReader(List<String> lines) {
        this.lines = lines;
    }

    /** What the list says, or the first line that it does not say it right. */
    public static Either<Problem, Seal> read(Bytes list) {
        var lines = List.of(list.utf8().split("\n", -1));
        return lines.size() <= HEADING_LINES || !lines.last().isEmpty()
                ? Either.left(RepoProblems.unreadable(0, "the list of the snapshot is cut off"))
                : new SnapshotReader(lines.init()).seal();
    }

    private Either<Problem, Seal> seal() {
        if (!lines.head().equals(SnapshotText.SCHEMA)) {
            return Either.left(RepoProblems.unreadable(1, "\"" + lines.head() + "\" is not " + SnapshotText.SCHEMA));
        }
        return heading().flatMap(heading -> offers("offer")
                .flatMap(offers -> offers("withdrawn").flatMap(withdrawn -> files().flatMap(files -> key().map(key -> {
                    var byKey = offers.foldLeft(
                            TreeMap.<PackageKey, Offer>empty(), (all, offer) -> all.put(offer.key(), offer));
                    return new Seal(value(1), key, new Snapshot(heading, byKey, withdrawn), TreeMap.ofEntries(files));
                })))));
    }

    private Either<Problem, Snapshot.Heading> heading() {
        var names = List.of("schema", "repository", "number", "parent", "made", "why", "key");
        var wrong = names.zipWithIndex().find(name -> !lines.get(name._2).startsWith(name._1 + " "));
        if (wrong.isDefined() || !value(2).matches("\\d{1,9}") || !value(3).matches("\\d{1,9}|-")) {
            return Either.left(RepoProblems.unreadable(
                    wrong.map(name -> name._2 + 1).getOrElse(3), "the heading of the snapshot is not right"));
        }
        var parent = SnapshotText.said(value(3)).map(Integer::valueOf);
        try {
            return Either.right(
                    new Snapshot.Heading(Integer.parseInt(value(2)), parent, Instant.parse(value(4)), value(5)));
        } catch (DateTimeParseException noTime) {
            return Either.left(RepoProblems.unreadable(5, "\"" + value(4) + "\" is no moment"));
        }
    }

    private String value(int line) {
        var text = lines.get(line);
        return text.substring(text.indexOf(' ') + 1);
    }

    private Either<Problem, Option<Fingerprint>> key() {
        return SnapshotText.said(value(6))
                .map(text -> Fingerprint.parse(text)
                        .bimap(reason -> RepoProblems.unreadable(7, "the key " + reason), Option::some))
                .getOrElse(() -> Either.right(Option.none()));
    }

    private Either<Problem, Seq<Offer>> offers(String word) {
        return all(word, words -> offer(words));
    }

    private Either<Problem, Seq<Tuple2<TreePath, FileSum>>> files() {
        return all(
                "file",
                words -> words.size() != 4 || !words.get(2).matches("\\d{1,18}")
                        ? Either.left("a file is said by its sum, its size and its path")
                        : Digest.parse(Digest.Algorithm.SHA256, words.get(1))
                                .flatMap(sum -> TreePath.parse(Bytes.utf8(words.get(3)))
                                        .map(path -> Tuple.of(path, new FileSum(Long.parseLong(words.get(2)), sum)))));
    }

    private <A> Either<Problem, Seq<A>> all(String word, Line<A> line) {
        var results = lines.zipWithIndex()
                .drop(HEADING_LINES)
                .filter(each -> each._1.startsWith(word + " "))
                .map(each -> line.read(List.of(each._1.split(" ", -1)))
                        .mapLeft(reason -> RepoProblems.unreadable(each._2 + 1, reason)));
        return results.find(Either::isLeft)
                .map(wrong -> Either.<Problem, Seq<A>>left(wrong.getLeft()))
                .getOrElse(() -> Either.right(results.map(Either::get)));
    }

    private interface Line<A> {
        Either<String, A> read(List<String> words);
    }

    private static Either<String, Offer> offer(List<String> words) {
        if ((words.size() != OFFER_WORDS && words.size() != MARKED_WORDS)
                || !words.get(5).matches("\\d{1,18}")) {
            return Either.left("a package is said by 7 or 10 words");
        }
        return PackageFormat.ALL
                .find(format -> format.word().equals(words.get(1)))
                .toEither("\"" + words.get(1) + "\" is no format of packages")
                .flatMap(format -> identity(format, words))
                .flatMap(identity -> Digest.parse(Digest.Algorithm.SHA256, words.get(6))
                        .flatMap(sum -> Offer.of(identity, words.get(7), Long.parseLong(words.get(5)), sum)
                                .mapLeft(Problem::headline)));
    }

    private static Either<String, PackageIdentity> identity(PackageFormat format, List<String> words) {
        return PackageName.parse(format, words.get(3))
                .flatMap(name -> format.version(words.get(4)).flatMap(version -> mark(words.drop(OFFER_WORDS))
                        .map(mark -> new PackageIdentity(name, version, words.get(2), mark))));
    }

    private static Either<String, Option<KernelMark>> mark(List<String> words) {
        return words.isEmpty()
                ? Either.right(Option.none())
                : PackagePart.ALL
                        .find(part -> part.word().equals(words.head()))
                        .toEither("\"" + words.head() + "\" is no part of a kernel build")
                        .flatMap(part -> KernelRelease.parse(words.get(1)).flatMap(release -> lock(words.get(2))
                                .map(lock -> Option.some(new KernelMark(part, release, lock)))));
    }

    private static Either<String, Option<Digest>> lock(String word) {
        return SnapshotText.said(word)
                .map(text -> Digest.parse(Digest.Algorithm.BLAKE2B, text).map(Option::some))
                .getOrElse(() -> Either.right(Option.none()));
    }
}
