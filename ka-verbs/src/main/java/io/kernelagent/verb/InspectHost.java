package io.kernelagent.verb;

import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.build.Preflight;
import io.kernelagent.core.build.inspect.Depth;
import io.kernelagent.core.build.inspect.HostReport;
import io.kernelagent.core.build.inspect.Probe;
import io.kernelagent.core.build.inspect.ThoroughLook;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.halt.BlockKind;
import io.kernelagent.core.issue.IssueDraft;
import io.kernelagent.core.issue.LedgerStep;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.plan.Step;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.site.SiteWorks;
import io.kernelagent.core.text.Bytes;
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
                .flatMap(host -> preflights(site, host)
                        .flatMap(preflights -> report(site, host, preflights, order))
                        .flatMap(report -> settled(site, host, report, order))
                        .mapLeft(Stop.Failed::new)));
    }

    /** What is amiss is filed, and what no longer is, closed; a look that changes neither leaves nothing behind. */
    private Either<Fault, Outcome> settled(Site site, BuildHost host, HostReport report, Order order) {
        var issue = IssueDraft.of(report);
        var ledger = new LedgerBook(files, hands, workshop.pauses());
        return changes(site, ledger, settling(report, issue, order)).flatMap(steps -> {
            var outcome = new Outcome(report, issue, plan(host, steps, order), order.extent());
            return steps.isEmpty() || order.extent() == Extent.PLAN
                    ? Either.right(outcome)
                    : new PlanRun<LedgerStep>(hands, one -> ledger.take(site.paths(), one))
                            .run(new Plan<>("doctor", host.name().text(), steps), order.by())
                            .map(job -> outcome);
        });
    }

    private static Seq<LedgerStep> settling(HostReport report, Option<IssueDraft> issue, Order order) {
        var host = report.host().text();
        var mended = Option.when(order.isMended(), () -> List.of(BlockKind.BUILD_FAIL, BlockKind.BOOTSTRAP_MISSING))
                .getOrElse(List.empty());
        return issue.<Seq<LedgerStep>>map(draft -> List.of(new LedgerStep.File(draft)))
                .getOrElse(() -> mended.prepend(BlockKind.HOST_CHANGED).map(kind -> new LedgerStep.Close(kind, host)));
    }

    private static Either<Fault, Seq<LedgerStep>> changes(Site site, LedgerBook ledger, Seq<LedgerStep> steps) {
        return steps.foldLeft(
                Either.right(List.empty()),
                (sofar, step) -> sofar.flatMap(
                        known -> ledger.isOpen(site.paths(), step).map(isOpen -> isOpen ? known.append(step) : known)));
    }

    private static Plan<Step> plan(BuildHost host, Seq<LedgerStep> steps, Order order) {
        var probes = Option.when(order.isThorough(), () -> new Probe(host));
        return new Plan<>("doctor", host.name().text(), List.<Step>ofAll(probes).appendAll(steps));
    }

    /** Who asks for the plan gets the look that touches nothing. */
    private Either<Fault, HostReport> report(Site site, BuildHost host, Seq<Preflight> preflights, Order order) {
        boolean isThorough = order.isThorough() && order.extent() == Extent.ACT;
        return Either.sequenceRight(preflights.map(one -> judged(host, one, isThorough)))
                .flatMap(judged ->
                        depth(site, host, isThorough).map(depth -> HostReport.of(host.name(), judged, depth)));
    }

    private Either<Fault, Seq<Preflight>> preflights(Site site, BuildHost host) {
        return new HostDemands(files, hands.journal(), site, host)
                .found()
                .map(demands -> demands.architectures().isEmpty()
                        ? List.of(Preflight.general(host, demands.neededKib()))
                        : demands.architectures().map(target -> Preflight.of(host, target, demands.neededKib())));
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

    /**
     * Whom to look at.
     *
     * @param isThorough whether to look closely
     * @param isMended whether whoever asks knows why builds failed there, and has seen to it
     */
    public record Order(HostName host, boolean isThorough, boolean isMended, Extent extent, Invocation by) {}

    /**
     * How it stands.
     *
     * @param issue what is filed where something is amiss
     * @param plan what is changed by it, there and in the ledger
     */
    public record Outcome(HostReport report, Option<IssueDraft> issue, Plan<Step> plan, Extent extent) {}
}
