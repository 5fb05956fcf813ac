package io.kernelagent.verb;

import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.build.BuildTask;
import io.kernelagent.core.build.SourceMark;
import io.kernelagent.core.build.SourceTravel;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.GivenFile;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/** Makes the clean, patched tree of a job on its build host. */
final class TreeMaking {
    private final BuildTask task;
    private final Bench bench;
    private final String root;
    private final SourceCarrying carrying;

    /**
     * The work on one tree.
     *
     * @param root the workspace, from which a relative tree counts
     * @param carrying for a source that only this machine sees
     */
    TreeMaking(BuildTask task, Bench bench, String root, SourceCarrying carrying) {
        this.task = task;
        this.bench = bench;
        this.root = root;
        this.carrying = carrying;
    }

    /** A whole tree of the baseline, made anew unless it is there; and when the source was made. */
    Either<Break, Instant> source() {
        return mark().flatMap(known -> known.<Either<Break, Instant>>map(mark -> Either.right(mark.epoch()))
                .getOrElse(this::anew));
    }

    private Either<Break, Option<SourceMark>> mark() {
        return bench.ask(bench.words().readMark())
                .map(ran -> ran.isGood() ? SourceMark.read(ran.out().bytes(), resolved()) : Option.none());
    }

    private String resolved() {
        return task.promotion().lock().baseline().resolved();
    }

    private Either<Break, Instant> anew() {
        return bench.run("clear the tree", bench.words().emptyTree())
                .flatMap(cleared -> bench.run("make the folders", bench.words().makeFolders()))
                .flatMap(made -> filled())
                .flatMap(text -> Bench.lift(SourceMark.epoch(text)
                        .toEither(() -> Fault.harmless("read the time of the source", resolved(), "it is no number"))))
                .flatMap(epoch -> marked(epoch).map(done -> epoch));
    }

    private Either<Break, Bytes> filled() {
        if (task.promotion().facts().baseline().isGit()) {
            return checkedOut();
        }
        return task.tarball()
                .map(this::unpacked)
                .getOrElse(this::copied)
                .flatMap(there ->
                        bench.run("read the time of the source", bench.words().sourceTime()));
    }

    private Either<Break, Bytes> copied() {
        var folder = task.treeFrom(root);
        return carrying.isNeeded()
                ? carrying.folder(folder)
                : bench.run("copy the source", bench.words().copy(folder));
    }

    private Either<Break, Bytes> checkedOut() {
        var repository = task.treeFrom(root);
        return carrying.isNeeded()
                ? carrying.commit(repository).flatMap(there -> checkedOut(there.toString(), SourceTravel.REF))
                : checkedOut(repository, task.ref());
    }

    private Either<Break, Bytes> checkedOut(String repository, String ref) {
        return bench.run("check out the baseline", bench.words().checkOut(repository, ref))
                .flatMap(head -> head.utf8().strip().equals(task.commit())
                        ? bench.run("read the time of the commit", bench.words().commitTime())
                        : Either.left(Break.of(Stop.refused(BuildProblems.otherCommit(
                                task.lockPath(),
                                task.ref(),
                                task.commit(),
                                head.utf8().strip())))));
    }

    private Either<Break, Bytes> unpacked(BuildTask.Tarball tarball) {
        var there = bench.folders().tarball(tarball.sha256().hex(), tarball.suffix());
        return sent(tarball, there)
                .flatMap(done -> bench.run("unpack the source", bench.words().unpack(there)));
    }

    /** Sent once, and kept under its digest. */
    private Either<Break, MachinePath> sent(BuildTask.Tarball tarball, MachinePath there) {
        return Bench.lift(bench.transfer().sums(List.of(there)))
                .flatMap(sums -> sums.get(there).flatMap(sum -> sum).contains(tarball.sha256())
                        ? Either.right(there)
                        : Bench.lift(bench.transfer().send(GivenFile.named(task.treeFrom(root)), there))
                                .map(sent -> there));
    }

    /** Written last: half a tree has no mark. */
    private Either<Break, Bytes> marked(Instant epoch) {
        return Bench.lift(bench.transfer().put(bench.folders().whole(), new SourceMark(resolved(), epoch).text()))
                .map(done -> Bytes.EMPTY);
    }

    /** The tree as promote left it: looked at first, since a patch is not applied twice. */
    Either<Break, String> patched(Bytes cumulative) {
        var locked = task.promotion().lock().result().digest().hex();
        return digest().flatMap(before -> before.equals(locked) ? Either.right(locked) : applied(cumulative, locked));
    }

    private Either<Break, String> applied(Bytes cumulative, String locked) {
        return Bench.lift(bench.transfer().put(bench.folders().patch(), cumulative))
                .flatMap(sent ->
                        bench.run("apply the cumulative patch", bench.words().applyPatch()))
                .flatMap(done -> digest())
                .flatMap(after -> after.equals(locked)
                        ? Either.right(locked)
                        : Either.left(
                                Break.of(Stop.refused(BuildProblems.treeDiffers(task.lockPath(), locked, after)))));
    }

    private Either<Break, String> digest() {
        return bench.run("sum the tree", bench.words().treeText(task.paths()))
                .map(text -> Digests.sha256(text).hex());
    }
}
