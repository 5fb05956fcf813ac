package io.kernelagent.verb;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.PatchSelection;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.series.SeriesOrder;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.core.text.GivenFileProblems;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.Workers;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** From the patches, folders and {@code series} file that a user names to the series that is meant. */
final class SeriesReading {
    private final PatchFiles files;
    private final Workers workers;

    SeriesReading(PatchFiles files, Workers workers) {
        this.files = files;
        this.workers = workers;
    }

    /** The patches in the order in which they apply. */
    Either<Stop, Series> read(SeriesRequest request) {
        return request.seriesFile()
                .map(file -> listedBy(file, request.paths().head()))
                .getOrElse(() -> named(request.paths()))
                .flatMap(this::parsed);
    }

    private Either<Stop, Seq<Member>> named(Seq<String> paths) {
        return new PatchSearch(files, workers).found(paths).flatMap(groups -> groups.zip(paths)
                .foldLeft(
                        Either.right(Array.empty()),
                        (sofar, group) -> sofar.flatMap(
                                members -> members(group._2, group._1).map(members::appendAll))));
    }

    private Either<Stop, Seq<Member>> members(String path, Seq<GivenFile> found) {
        return found.exists(GivenFile::isNamedItself)
                ? Either.right(found.map(file -> new Member(file, Option.none())))
                : ordered(path, found);
    }

    /** A series directory without a {@code series} file given from outside: its own, or the numbers. */
    private Either<Stop, Seq<Member>> ordered(String folder, Seq<GivenFile> found) {
        var present = found.flatMap(GivenFile::below);
        var file = GivenFile.in(folder, SeriesOrder.FILE);
        return text(found.find(file::equals)).flatMap(text -> SeriesOrder.of(folder, present, text)
                .<Stop>mapLeft(Stop.Refused::new)
                .map(order -> members(folder, order)));
    }

    private Either<Stop, Option<Bytes>> text(Option<GivenFile> file) {
        return file.map(there ->
                        files.read(there).<Stop>mapLeft(Stop.Failed::new).map(Option::some))
                .getOrElse(() -> Either.right(Option.none()));
    }

    /** The order of a {@code series} file that may lie anywhere, for the patches below one folder. */
    private Either<Stop, Seq<Member>> listedBy(String seriesFile, String folder) {
        return new PatchSearch(files, workers)
                .found(List.of(seriesFile, folder))
                .flatMap(found -> {
                    if (!found.head().exists(GivenFile::isNamedItself)) {
                        return refused(seriesFile, "is a folder, not a series file");
                    }
                    return found.last().exists(GivenFile::isNamedItself)
                            ? refused(folder, "is a file, not the folder of the series")
                            : listedBy(found.head().head(), folder, found.last().flatMap(GivenFile::below));
                });
    }

    private static Either<Stop, Seq<Member>> refused(String path, String why) {
        return Either.left(new Stop.Refused(List.of(GivenFileProblems.wrongKind(path, why))));
    }

    private Either<Stop, Seq<Member>> listedBy(GivenFile seriesFile, String folder, Seq<TreePath> present) {
        return files.read(seriesFile)
                .flatMap(text -> linked(folder, text, present)
                        .map(links -> SeriesOrder.ofFile(seriesFile.toString(), text, present.appendAll(links))))
                .<Stop>mapLeft(Stop.Failed::new)
                .flatMap(order -> order.<Stop>mapLeft(Stop.Refused::new))
                .map(order -> members(folder, order));
    }

    /** Listed patches that are reached by a symbolic link, which no listing of regular files shows. */
    private Either<Fault, Seq<TreePath>> linked(String folder, Bytes text, Seq<TreePath> present) {
        var unseen = PatchSelection.listed(SeriesOrder.FILE, text).distinct().removeAll(present);
        return unseen.foldLeft(
                Either.right(List.empty()),
                (sofar, path) -> sofar.flatMap(
                        links -> files.find(GivenFile.in(folder, path).toString())
                                .map(found -> isFile(found) ? links.append(path) : links)));
    }

    private static boolean isFile(Option<Seq<GivenFile>> found) {
        return found.exists(files -> files.exists(GivenFile::isNamedItself));
    }

    private static Seq<Member> members(String folder, SeriesOrder order) {
        return order.entries().map(entry -> new Member(GivenFile.in(folder, entry.path()), entry.strip()));
    }

    private Either<Stop, Series> parsed(Seq<Member> members) {
        var patches = workers.map(members, member -> files.read(member.file())
                .map(text -> new NamedPatch(member.file().toString(), member.parse(text))));
        return patches.find(Either::isLeft)
                .map(failed -> Either.<Stop, Series>left(new Stop.Failed(failed.getLeft())))
                .getOrElse(() -> Either.right(new Series(patches.map(Either::get))));
    }

    /** One patch file, and how many folders its {@code series} file takes off its names. */
    private record Member(GivenFile file, Option<Integer> strip) {
        Patch parse(Bytes text) {
            return strip.map(folders -> Patch.parse(text, folders)).getOrElse(() -> Patch.parse(text));
        }
    }
}
