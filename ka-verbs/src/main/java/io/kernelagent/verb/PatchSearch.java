package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.PatchSelection;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.core.text.GivenFileProblems;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.Workers;
import io.vavr.Tuple2;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;

/** From the paths that a user names to the patch files that are meant. */
final class PatchSearch {
    private final PatchFiles files;
    private final Workers workers;

    PatchSearch(PatchFiles files, Workers workers) {
        this.files = files;
        this.workers = workers;
    }

    /** The patch files, each once: in the order of the paths, those of one folder by bytes. */
    Either<Stop, Seq<GivenFile>> patches(Seq<String> paths) {
        return found(paths)
                .flatMap(groups -> all(groups.map(this::patchesOf)).mapLeft(Stop.Failed::new))
                .map(patches -> patches.<GivenFile>flatMap(group -> group).distinctBy(GivenFile::tidy));
    }

    /** What stands at each path; all that are missing are told at once. */
    Either<Stop, Seq<Seq<GivenFile>>> found(Seq<String> paths) {
        return all(paths.map(path -> files.find(path).map(found -> new Tuple2<>(path, found))))
                .<Stop>mapLeft(Stop.Failed::new)
                .flatMap(answers -> {
                    var missing = answers.filter(answer -> answer._2.isEmpty());
                    return missing.isEmpty()
                            ? Either.right(answers.flatMap(Tuple2::_2))
                            : Either.left(new Stop.Refused(problems(missing.map(Tuple2::_1))));
                });
    }

    private static Seq<Problem> problems(Seq<String> missing) {
        return Problem.sorted(missing.map(GivenFileProblems::missing));
    }

    private Either<Fault, Seq<GivenFile>> patchesOf(Seq<GivenFile> group) {
        return listed(group).flatMap(listed -> {
            var isNamed = group.map(file -> isNamedSo(file, listed));
            var others = group.zip(isNamed).filter(file -> !file._2).map(Tuple2::_1);
            return mailboxes(others).map(boxes -> group.zip(isNamed)
                    .filter(file -> file._2 || boxes.contains(path(file._1)))
                    .map(Tuple2::_1));
        });
    }

    private static boolean isNamedSo(GivenFile file, TreeSet<TreePath> listed) {
        return file.below().forAll(path -> PatchSelection.isNamedLikeAPatch(path) || listed.contains(path));
    }

    private Either<Fault, TreeSet<TreePath>> listed(Seq<GivenFile> group) {
        var lists = group.filter(file -> file.below().exists(PatchSelection::isSeriesFile));
        return all(lists.map(file -> files.read(file).map(text -> PatchSelection.listed(path(file), text))))
                .map(paths -> TreeSet.ofAll(paths.flatMap(found -> found)));
    }

    private Either<Fault, TreeSet<TreePath>> mailboxes(Seq<GivenFile> others) {
        return all(workers.map(others, file -> files.beginning(file)
                        .map(start -> new Tuple2<>(path(file), PatchSelection.isMailbox(start)))))
                .map(looks -> TreeSet.ofAll(looks.filter(Tuple2::_2).map(Tuple2::_1)));
    }

    private static TreePath path(GivenFile file) {
        return file.below().get();
    }

    private static <A> Either<Fault, Seq<A>> all(Seq<Either<Fault, A>> answers) {
        return answers.find(Either::isLeft)
                .map(failed -> Either.<Fault, Seq<A>>left(failed.getLeft()))
                .getOrElse(() -> Either.right(answers.map(Either::get).collect(Array.collector())));
    }
}
