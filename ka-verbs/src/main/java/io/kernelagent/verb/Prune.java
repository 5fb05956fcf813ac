package io.kernelagent.verb;

import io.kernelagent.core.archive.FetchedCopies;
import io.kernelagent.core.archive.PruneFacts;
import io.kernelagent.core.archive.PrunePause;
import io.kernelagent.core.archive.PruneStep;
import io.kernelagent.core.archive.Pruned;
import io.kernelagent.core.archive.Pruning;
import io.kernelagent.core.archive.WorkFolder;
import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.Keeping;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.site.SitePaths;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchTree;
import io.kernelagent.port.ServerCache;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Clears up what closed builds have left, once its time is over and nobody keeps it, and what was fetched from package
 * servers and is not asked for any more.
 */
public final class Prune {
    private final PatchTree files;
    private final Hands hands;
    private final Workshop workshop;
    private final ServerCache cache;

    public Prune(PatchTree files, Hands hands, Workshop workshop, ServerCache cache) {
        this.files = files;
        this.hands = hands;
        this.workshop = workshop;
        this.cache = cache;
    }

    /** What went, or would go, and what stays. */
    public Either<Stop, Outcome> run(Extent extent, Invocation by) {
        return facts().flatMap(facts -> {
            var pruned = Pruning.of(facts);
            return extent == Extent.PLAN || pruned.plan().hasNothingToDo()
                    ? Either.right(new Outcome(pruned, extent, List.empty()))
                    : acted(facts, pruned, by);
        });
    }

    private Either<Stop, Outcome> acted(PruneFacts facts, Pruned pruned, Invocation by) {
        var clearing = new Clearing(facts, hands, workshop, cache);
        return new PlanRun<PruneStep>(hands, step -> step.match(clearing))
                .runEach(pruned.plan(), by)
                .<Stop>mapLeft(Stop.Failed::new)
                .map(tried -> new Outcome(
                        pruned,
                        Extent.ACT,
                        tried.failures().map(failure -> new Failure(failure.step(), failure.fault()))));
    }

    private Either<Stop, PruneFacts> facts() {
        return new ReadSite(files)
                .run()
                .flatMap(site ->
                        hands.journal().all().<Stop>mapLeft(Stop.Failed::new).flatMap(entries -> facts(site, entries)));
    }

    private Either<Stop, PruneFacts> facts(Site site, Seq<Entry> entries) {
        var builds = entries.map(Entry::job).distinct().filter(BuildJobs::isBuild);
        var pause = PrunePause.in(site.paths());
        return files.read(builds.map(job -> Keeping.of(site.paths(), job)).append(pause))
                .flatMap(notes -> files.list(site.paths().build())
                        .flatMap(found -> copies().map(copies -> new PruneFacts(
                                site,
                                entries,
                                kept(site.paths(), builds, notes),
                                WorkFolder.in(site.paths().build(), found.getOrElse(List::empty)),
                                copies,
                                notes.get(pause).flatMap(text -> text).map(PrunePause::words),
                                hands.clock().instant()))))
                .mapLeft(Stop.Failed::new);
    }

    private Either<Fault, FetchedCopies> copies() {
        return cache.files().flatMap(found -> cache.read(found.toList()
                        .flatMap(copy -> FetchedCopies.lists(copy._2).map(TreePath.of(copy._1)::plus)))
                .map(lists -> new FetchedCopies(found, lists)));
    }

    private static Map<JobId, Keeping.Note> kept(
            SitePaths paths, Seq<JobId> builds, Map<TreePath, Option<Bytes>> notes) {
        return builds.foldLeft(LinkedHashMap.empty(), (known, job) -> notes.get(Keeping.of(paths, job))
                .flatMap(text -> text)
                .map(text -> known.put(job, Keeping.read(text)))
                .getOrElse(known));
    }

    /** Something that could not be cleared up; the next time it is tried again. */
    public record Failure(PruneStep step, Fault fault) {}

    /**
     * What came of it.
     *
     * @param pruned what goes and what stays
     * @param extent whether it went already
     * @param failures what did not go
     */
    public record Outcome(Pruned pruned, Extent extent, Seq<Failure> failures) {}
}
