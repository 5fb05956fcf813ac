package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.build.BuildRecord;
import io.kernelagent.core.build.Preflight;
import io.kernelagent.core.build.Room;
import io.kernelagent.core.build.inspect.Depth;
import io.kernelagent.core.build.inspect.HostReport;
import io.kernelagent.core.build.inspect.ThoroughLook;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.halt.BlockKind;
import io.kernelagent.core.issue.IssueDraft;
import io.kernelagent.core.issue.LedgerStep;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.site.SiteWorks;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchTree;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Looks at a build host before somebody needs it, and wakes nobody. A look changes nothing there; a thorough one makes
 * the folders that builds use, to see what comes of it.
 */
public final class InspectHost {
    private final PatchTree files;
    private final Hands hands;
    private final Workshop workshop;

    public InspectHost(PatchTree files, Hands hands, Workshop workshop) {
        this.files = files;
        this.hands = hands;
        this.workshop = workshop;
    }

    /** How it stands; left when it does not answer. */
    public Either<Stop, Outcome> run(Order order) {
        return new ReadSite(files).run().flatMap(site -> workshop.buildHost(site, order.host())
                .<Stop>toEither(() -> Stop.refused(BuildProblems.noSuchBuildHost(order.host(), site)))
                .flatMap(host -> needed(site, host)
                        .flatMap(kib -> looked(site, host, kib, order.isThorough()))
                        .<Stop>mapLeft(Stop.Failed::new)
                        .flatMap(outcome -> settled(site, outcome, order.by()))));
    }

    /** What is amiss is filed, and what no longer is, closed; a look that changes neither leaves nothing behind. */
    private Either<Stop, Outcome> settled(Site site, Outcome outcome, Invocation by) {
        var host = outcome.report().host().text();
        var ledger = new LedgerBook(files, hands, workshop.pauses());
        var step = outcome.issue()
                .<LedgerStep>map(LedgerStep.File::new)
                .getOrElse(() -> new LedgerStep.Close(BlockKind.HOST_CHANGED, host));
        return ledger.isOpen(site.paths(), step)
                .flatMap(isOpen -> isOpen
                        ? new PlanRun<LedgerStep>(hands, one -> ledger.take(site.paths(), one))
                                .run(new Plan<>("doctor", host, List.of(step)), by)
                                .map(job -> outcome)
                        : Either.right(outcome))
                .mapLeft(Stop.Failed::new);
    }

    private Either<Fault, Outcome> looked(Site site, BuildHost host, long neededKib, boolean isThorough) {
        return Either.sequenceRight(preflights(host, neededKib).map(one -> judged(host, one, isThorough)))
                .flatMap(
                        judged -> depth(site, host, isThorough).map(depth -> HostReport.of(host.name(), judged, depth)))
                .map(report -> new Outcome(report, IssueDraft.of(report)));
    }

    private static Seq<Preflight> preflights(BuildHost host, long neededKib) {
        var targets = host.tools().architectures();
        return targets.isEmpty()
                ? List.of(Preflight.general(host, neededKib))
                : targets.map(target -> Preflight.of(host, target, neededKib));
    }

    private Either<Fault, Either<Seq<Preflight.Miss>, Preflight.Machine>> judged(
            BuildHost host, Preflight preflight, boolean isThorough) {
        var clock = hands.clock();
        var asked = clock.instant();
        return answer(host, isThorough ? preflight.command() : preflight.looking())
                .map(answer -> preflight.judge(answer, asked, clock.instant()));
    }

    private Either<Fault, Option<Depth>> depth(Site site, BuildHost host, boolean isThorough) {
        var look = new ThoroughLook(host, site.works().trees().map(SiteWorks.Mirror::at));
        return isThorough
                ? answer(host, look.command()).map(answer -> Option.some(look.read(answer)))
                : Either.right(Option.none());
    }

    private Either<Fault, Bytes> answer(BuildHost host, Command command) {
        return workshop.machines()
                .commands(host.machine())
                .run(command)
                .flatMap(ran -> ran.whole("look at the build host", host.name().text(), Fault.Effect.NONE));
    }

    /** As much as the largest of the kernels that were built there last. */
    private Either<Fault, Long> needed(Site site, BuildHost host) {
        return hands.journal().all().map(JobStory::all).flatMap(stories -> {
            var histories = stories.filter(BuildJobs::isBuild)
                    .filter(story ->
                            BuildJobs.chosen(story).contains(host.name().text()))
                    .flatMap(story -> BuildJobs.target(story.job()))
                    .distinct()
                    .map(target -> BuildRecord.historyOf(site.paths(), target));
            return files.read(histories)
                    .map(texts -> largest(histories.flatMap(
                            file -> texts.get(file).flatMap(text -> text).map(text -> history(file, text)))));
        });
    }

    /** A history that cannot be read is told by the next build. */
    private static Seq<BuildRecord> history(TreePath file, Bytes text) {
        return BuildRecord.history(file.toString(), text).getOrElse(List.empty());
    }

    private static long largest(Seq<Seq<BuildRecord>> histories) {
        return histories.map(Room::neededKib).max().getOrElse(() -> Room.neededKib(List.empty()));
    }

    /** Whom, how closely, and who wants to know. */
    public record Order(HostName host, boolean isThorough, Invocation by) {}

    /** How it stands, and the issue to file where something is amiss. */
    public record Outcome(HostReport report, Option<IssueDraft> issue) {}
}
