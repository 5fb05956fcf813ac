package io.kernelagent.core.archive;

import io.kernelagent.core.archive.PruneStep.Kind;
import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.journal.Deeds;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.site.SiteRetention;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides what of closed builds goes, and why the rest stays. What the journal says to be gone is not asked for again;
 * what lies in the workspace is seen there.
 */
public final class Pruning {
    private final PruneFacts facts;
    private final Map<String, Instant> done;

    private Pruning(PruneFacts facts) {
        this.facts = facts;
        this.done = Deeds.of(facts.entries());
    }

    /** What goes and what stays. */
    public static Pruned of(PruneFacts facts) {
        return new Pruning(facts).pruned();
    }

    private Pruned pruned() {
        var closed = JobStory.all(facts.entries())
                .filter(BuildJobs::isBuild)
                .filter(story -> BuildJobs.target(story.job()).isDefined());
        var kept = closed.flatMap(story -> keptSince(story.job()));
        var steps = facts.pause().isDefined()
                ? List.<PruneStep>empty()
                : closed.flatMap(this::steps).appendAll(facts.copies().steps(facts.site()));
        return new Pruned(new Plan<>("prune", "all builds", steps.toList()), kept, facts.pause());
    }

    private Option<Pruned.Stay> keptSince(JobId job) {
        return facts.kept()
                .get(job)
                .filter(note -> note.holds(facts.now()))
                .map(note -> new Pruned.Stay(job, note.words()));
    }

    private Seq<PruneStep> steps(JobStory story) {
        return story.closed()
                .filter(closed -> keptSince(story.job()).isEmpty())
                .map(closed -> List.ofAll(remote(story, closed)).appendAll(local(closed)))
                .getOrElse(List::empty);
    }

    /** A build host that ka.yaml does not know any more cannot be asked. */
    private Seq<PruneStep> remote(JobStory story, Entry.Closed closed) {
        return BuildJobs.chosen(story)
                .filter(host -> facts.site().works().buildHosts().exists(known -> known.name()
                        .text()
                        .equals(host)))
                .map(host -> List.of(tree(closed, host), log(closed, host))
                        .flatMap(step -> step)
                        .reject(step -> done.containsKey(step.id())))
                .getOrElse(List::empty);
    }

    private Option<PruneStep> tree(Entry.Closed closed, String host) {
        return isGood(closed)
                ? Option.some(new PruneStep.Leftover(Kind.TREE, closed.job(), host, "the build ended well"))
                : aged(Kind.TREE, closed, host, retention().trees());
    }

    private Option<PruneStep> log(Entry.Closed closed, String host) {
        return aged(Kind.LOG, closed, host, retention().logs());
    }

    private Seq<PruneStep> local(Entry.Closed closed) {
        return facts.folders().get(closed.job()).toList().flatMap(folder -> List.of(
                        staging(closed, folder), work(closed, folder), expired(closed, folder))
                .flatMap(step -> step));
    }

    private static Option<PruneStep> staging(Entry.Closed closed, WorkFolder folder) {
        return Option.when(
                folder.hasStaging() && isGood(closed),
                () -> new PruneStep.Leftover(
                        Kind.STAGING, closed.job(), folder.path().toString(), "the packages are made of it already"));
    }

    private Option<PruneStep> work(Entry.Closed closed, WorkFolder folder) {
        if (!folder.hasFiles()) {
            return Option.none();
        }
        return isGood(closed)
                ? aged(
                        Kind.ARCHIVE,
                        closed,
                        folder.archive().toString(),
                        retention().trees())
                : aged(Kind.WORK, closed, folder.path().toString(), retention().trees());
    }

    /** An archive that was brought back is not the only one of its kind, and stays as long as what was brought back. */
    private Option<PruneStep> expired(Entry.Closed closed, WorkFolder folder) {
        return Option.when(folder.isArchived() && !folder.hasFiles(), closed)
                .flatMap(end -> aged(
                        Kind.EXPIRED,
                        end,
                        folder.archive().toString(),
                        retention().archives()));
    }

    private SiteRetention retention() {
        return facts.site().retention();
    }

    private static boolean isGood(Entry.Closed closed) {
        return closed.ending() == Entry.Ending.DONE;
    }

    private Option<PruneStep> aged(Kind kind, Entry.Closed closed, String where, Duration limit) {
        var since = done.get(Restoring.id(closed.job())).getOrElse(closed.at());
        boolean isOver = !facts.now().isBefore(since.plus(limit));
        return Option.when(
                isOver,
                () -> new PruneStep.Leftover(kind, closed.job(), where, "more than " + limit.toDays() + " days old"));
    }
}
