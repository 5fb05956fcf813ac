package io.kernelagent.verb;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.series.CommitSeries;
import io.kernelagent.core.series.GitRange;
import io.kernelagent.core.series.Mailbox;
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
        return read(request.seriesFile(), request.paths());
    }

    /** The patches that these paths name, in the order of the paths, or of the file that gives an order. */
    Either<Stop, Series> read(Option<String> seriesFile, Seq<String> paths) {
        return seriesFile
                .map(file -> listedBy(file, paths.head()))
                .getOrElse(() -> named(paths))
                .flatMap(this::parsed);
    }

    private Either<Stop, Seq<Member>> named(Seq<String> words) {
        var paths = words.reject(GitRange::isMeant).distinct();
        return new PatchSearch(files, workers).found(paths).flatMap(groups -> {
            var found = paths.zip(groups).toLinkedMap(pair -> pair);
            return Stop.all(words.map(word ->
                            found.get(word).map(group -> members(word, group)).getOrElse(() -> commits(word))))
                    .map(members -> members.flatMap(all -> all));
        });
    }

    /** The commits of a range are patches already. */
    private Either<Stop, Seq<Member>> commits(String word) {
        return GitRange.parse(word)
                .mapLeft(why -> Stop.refused(CommitSeries.noRange(word, why)))
                .flatMap(range -> Stop.answer(files.commits(range)))
                .flatMap(commits -> CommitSeries.of(word, commits).<Stop>mapLeft(Stop.Refused::new))
                .map(patches -> patches.<Member>map(Commit::new));
    }

    private Either<Stop, Seq<Member>> members(String path, Seq<GivenFile> found) {
        return found.exists(GivenFile::isNamedItself)
                ? Either.right(found.<Member>map(file -> new InFile(file, Option.none())))
                : ordered(path, found);
    }

    /** A series directory without a {@code series} file given from outside: its own, or the numbers. */
    private Either<Stop, Seq<Member>> ordered(String folder, Seq<GivenFile> found) {
        var present = found.flatMap(GivenFile::below);
        var file = SeriesOrder.fileAmong(present).map(name -> GivenFile.in(folder, name));
        return text(file).flatMap(text -> SeriesOrder.of(folder, present, text)
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
                        return refused(
                                seriesFile, "is a folder, not a series file", "name the file that lists the patches");
                    }
                    return found.last().exists(GivenFile::isNamedItself)
                            ? refused(
                                    folder,
                                    "is a file, not the folder of the series",
                                    "name the folder that the listed patches lie in")
                            : listedBy(found.head().head(), folder, found.last().flatMap(GivenFile::below));
                });
    }

    private static Either<Stop, Seq<Member>> refused(String path, String why, String mend) {
        return Either.left(Stop.refused(GivenFileProblems.wrongKind(path, why, mend)));
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
        return order.entries().<Member>map(entry -> new InFile(GivenFile.in(folder, entry.path()), entry.strip()));
    }

    private Either<Stop, Series> parsed(Seq<Member> members) {
        return Stop.all(workers.map(members, member -> member.patches(files).<Stop>mapLeft(Stop.Failed::new)))
                .map(patches -> new Series(patches.flatMap(all -> all).collect(Array.collector())));
    }

    /** Something of which a series is made. */
    private sealed interface Member {
        Either<Fault, Seq<NamedPatch>> patches(PatchFiles files);
    }

    /** A commit of a range. */
    private record Commit(NamedPatch patch) implements Member {
        @Override
        public Either<Fault, Seq<NamedPatch>> patches(PatchFiles files) {
            return Either.right(List.of(patch));
        }
    }

    /** One patch file or mailbox, and how many folders its {@code series} file takes off its names. */
    private record InFile(GivenFile file, Option<Integer> strip) implements Member {
        @Override
        public Either<Fault, Seq<NamedPatch>> patches(PatchFiles files) {
            return files.read(file).map(text -> {
                var named = new NamedPatch(file.toString(), parse(text));
                return Mailbox.isMailbox(file.name(), text) ? Mailbox.patches(named) : List.of(named);
            });
        }

        private Patch parse(Bytes text) {
            return strip.map(folders -> Patch.parse(text, folders)).getOrElse(() -> Patch.parse(text));
        }
    }
}
