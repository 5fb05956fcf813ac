package io.kernelagent.core.build;

import io.kernelagent.core.fleet.BuildHosts;
import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.halt.Action;
import io.kernelagent.core.halt.Halt;
import io.kernelagent.core.halt.Ledger;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.Site;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Decides which build hosts are asked for a kernel, and in which order. */
public final class Router {
    private final Site site;
    private final HostManifest manifest;
    private final Architecture architecture;

    public Router(Site site, HostManifest manifest, Architecture architecture) {
        this.site = site;
        this.manifest = manifest;
        this.architecture = architecture;
    }

    /**
     * The hosts to ask. A manifest that names none is built by the site's own, in their order, where they build for the
     * architecture; one that names some means just those.
     */
    public Either<Seq<Problem>, Seq<Candidate>> candidates() {
        var named = named(manifest.buildHosts());
        return named.isEmpty() ? unnamed() : known(named);
    }

    /**
     * What open issues leave of the candidates; left when they leave none.
     *
     * @param action the build, without its build host
     */
    public static Either<Halt, Route> route(Seq<Candidate> candidates, Ledger ledger, Action action) {
        var judged = candidates.map(
                one -> new Tuple2<>(one, ledger.against(action.on(one.host().name()))));
        var free = judged.filter(one -> one._2.isEmpty()).map(Tuple2::_1);
        var halted = judged.flatMap(one -> one._2);
        return free.isEmpty() && !halted.isEmpty()
                ? Either.left(Halt.of(
                        action,
                        halted.flatMap(Halt::blocks).distinct(),
                        halted.head().stillWorks()))
                : Either.right(new Route(free, halted));
    }

    private static Seq<Tuple2<HostName, Candidate.Rank>> named(BuildHosts hosts) {
        return List.of(
                        new Tuple2<>(hosts.primary(), Candidate.Rank.PRIMARY),
                        new Tuple2<>(hosts.secondary(), Candidate.Rank.SECONDARY),
                        new Tuple2<>(hosts.fallback(), Candidate.Rank.FALLBACK))
                .flatMap(one -> one._1.map(host -> new Tuple2<>(host, one._2)));
    }

    private Either<Seq<Problem>, Seq<Candidate>> unnamed() {
        var fit = site.works().buildHosts().filter(host -> host.builds(architecture));
        return fit.isEmpty()
                ? Either.left(List.of(BuildProblems.noBuildHost(manifest, architecture)))
                : Either.right(fit.zipWithIndex()
                        .map(one ->
                                new Candidate(one._1, one._2 == 0 ? Candidate.Rank.PRIMARY : Candidate.Rank.FALLBACK)));
    }

    private Either<Seq<Problem>, Seq<Candidate>> known(Seq<Tuple2<HostName, Candidate.Rank>> named) {
        var problems = named.flatMap(one -> objection(one._1));
        return problems.isEmpty()
                ? Either.right(named.map(one -> new Candidate(host(one._1).get(), one._2)))
                : Either.left(problems);
    }

    private Option<Problem> objection(HostName name) {
        return host(name)
                .fold(
                        () -> Option.some(BuildProblems.unknownBuildHost(manifest, name, site)),
                        host -> Option.when(
                                !host.builds(architecture),
                                () -> BuildProblems.wrongBuildHost(manifest, host, architecture)));
    }

    private Option<BuildHost> host(HostName name) {
        return site.works().buildHost(name);
    }

    /**
     * Who is asked.
     *
     * @param candidates in the order in which they are asked, at least one
     * @param passedOver the hosts that open issues keep out
     */
    public record Route(Seq<Candidate> candidates, Seq<Halt> passedOver) {}
}
