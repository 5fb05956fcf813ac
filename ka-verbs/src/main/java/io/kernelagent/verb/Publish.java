package io.kernelagent.verb;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.plan.Step;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.repo.Candidate;
import io.kernelagent.core.repo.RepoPlans;
import io.kernelagent.port.PackageReader;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * Signs packages and adds them to a repository. Clients see the old state or the new one, and whatever fails, the old
 * one stays.
 */
public final class Publish {
    private final Function<PackageFormat, PackageReader> readers;
    private final Depot depot;
    private final Seals seals;
    private final Hands hands;
    private final OpenIssues issues;

    public Publish(
            Function<PackageFormat, PackageReader> readers, Depot depot, Seals seals, Hands hands, OpenIssues issues) {
        this.readers = readers;
        this.depot = depot;
        this.seals = seals;
        this.hands = hands;
        this.issues = issues;
    }

    /** What was published, or would be; left when nothing was. */
    public Either<Stop, Outcome> run(Order order) {
        return issues.beforePublishing(order.extent()).flatMap(warnings -> candidates(order.files())
                .flatMap(candidates -> changed(order, candidates))
                .map(result -> Outcome.of(result, warnings)));
    }

    private Either<Stop, RepoChange.Result> changed(Order order, Seq<Candidate> candidates) {
        return new RepoChange(depot, seals, hands)
                .run("publish", order.extent(), order.by(), (live, now) -> new LostPackages(depot, seals.signatures())
                        .of(live.snapshot(), candidates)
                        .<Stop>mapLeft(Stop.Failed::new)
                        .flatMap(lost -> RepoPlans.publish(depot.name(), live.snapshot(), candidates, lost, now)
                                .mapLeft(Stop.Refused::new)));
    }

    /** All packages, or everything that is wrong with any of them. */
    private Either<Stop, Seq<Candidate>> candidates(Seq<String> files) {
        return files.foldLeft(
                        Either.<Stop, Seq<Either<Problem, Candidate>>>right(List.empty()),
                        (sofar, file) -> sofar.flatMap(all -> candidate(file).map(all::append)))
                .flatMap(all -> {
                    var problems = all.filter(Either::isLeft).map(Either::getLeft);
                    return problems.isEmpty()
                            ? Either.right(all.map(Either::get))
                            : Either.left(new Stop.Refused(Problem.sorted(problems)));
                });
    }

    private Either<Stop, Either<Problem, Candidate>> candidate(String file) {
        return readers.apply(file.endsWith(".deb") ? PackageFormat.DEB : PackageFormat.PACMAN)
                .read(file)
                .<Stop>mapLeft(Stop.Failed::new)
                .map(read -> read.flatMap(archive -> Candidate.of(archive, file)));
    }

    /** Which packages, how far to go, and who wants it. */
    public record Order(Seq<String> files, Extent extent, Invocation by) {}

    /**
     * What came of it.
     *
     * @param plan what was done, or would be; no steps when everything is offered already
     * @param job the job that did it
     * @param findings what to know about the key that signs, and what would halt a plan
     */
    public record Outcome(Plan<? extends Step> plan, Option<JobId> job, Seq<Finding> findings) {
        static Outcome of(RepoChange.Result result, Seq<Finding> warnings) {
            return new Outcome(result.plan(), result.job(), warnings.appendAll(result.findings()));
        }
    }
}
