package io.kernelagent.core.resolve;

import io.kernelagent.core.plan.FileStep;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What promote would write: only what is not there yet. A lock is a promise about the cumulative patch beside it, so a
 * lock of another promise goes first and the new one comes last: at every moment the folder holds the old pair, the new
 * pair, or no lock at all, which everybody takes for "not promoted".
 */
final class PromotePlan {
    private final PromoteFacts facts;
    private final PromoteRequest.Extras extras;

    PromotePlan(PromoteFacts facts, PromoteRequest.Extras extras) {
        this.facts = facts;
        this.extras = extras;
    }

    Plan<FileStep> plan(ManifestLock lock, Bytes cumulative) {
        var wanted = List.of(write(cumulative))
                .appendAll(new ExtraFiles(facts).files(extras))
                .append(new FileStep.Write(facts.output().lock(), lock.text(), "what was promoted, digest by digest"));
        var missing = wanted.reject(this::isThere);
        var steps = List.<FileStep>ofAll(withdrawn(missing))
                .appendAll(obsolete(wanted))
                .appendAll(missing);
        return new Plan<>("promote", facts.manifest().host().text(), steps);
    }

    private FileStep.Write write(Bytes cumulative) {
        return new FileStep.Write(
                facts.output().cumulative(), cumulative, "the net diff from the baseline to the result");
    }

    /** The lock that would stand beside a cumulative patch it does not know, until the new lock is written. */
    private Option<FileStep> withdrawn(Seq<FileStep.Write> missing) {
        boolean isStale = facts.formerAt(facts.output().lock()).isDefined()
                && isAmong(missing, facts.output().lock());
        return Option.when(
                isStale && isAmong(missing, facts.output().cumulative()),
                () -> new FileStep.Delete(
                        facts.output().lock(), "it promises another cumulative patch than the one that follows"));
    }

    private static boolean isAmong(Seq<FileStep.Write> writes, TreePath path) {
        return writes.exists(write -> write.path().equals(path));
    }

    /** Patches of an earlier series that quilt would be surprised to find. */
    private Seq<FileStep.Delete> obsolete(Seq<FileStep.Write> wanted) {
        var quilt = facts.output().quilt();
        return extras.quilt()
                ? facts.former()
                        .keySet()
                        .toList()
                        .filter(path -> path.isBelow(quilt))
                        .reject(path -> wanted.exists(write -> write.path().equals(path)))
                        .map(path -> new FileStep.Delete(path, "it belongs to an earlier series"))
                : List.empty();
    }

    /** The lock counts as there when it promises the same, whoever wrote it and whatever was built from it since. */
    private boolean isThere(FileStep.Write write) {
        var former = facts.formerAt(write.path());
        return write.path().equals(facts.output().lock())
                ? former.exists(text -> ManifestLock.digestOf(text).equals(ManifestLock.digestOf(write.content())))
                : former.contains(write.content());
    }
}
