package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.repo.RepoStep.Take.Reason;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;

/** The plans that change a repository. */
public final class RepoPlans {
    private RepoPlans() {}

    /**
     * Packages join what is live; nothing to do when all of them are offered already.
     *
     * @param lost those of the candidates that are offered, and whose file or signature is not what it was
     */
    public static Either<Seq<Problem>, Plan<RepoStep>> publish(
            RepositoryName name, Snapshot live, Seq<Candidate> candidates, Seq<Candidate> lost, Instant now) {
        return Publishing.next(live, candidates.map(Candidate::offer), now)
                .map(next -> lost.<RepoStep>map(candidate -> new RepoStep.Take(candidate, now, Reason.LOST))
                        .appendAll(next.map(snapshot -> publish(live, snapshot, candidates))
                                .getOrElse(List.empty())))
                .map(steps -> new Plan<>("publish", name.text(), steps));
    }

    private static Seq<RepoStep> publish(Snapshot live, Snapshot next, Seq<Candidate> candidates) {
        var news = candidates.distinctBy(Candidate::offer).reject(candidate -> live.isOffering(candidate.offer()));
        return news.<RepoStep>map(
                        candidate -> new RepoStep.Take(candidate, next.heading().made(), Reason.NEW))
                .append(new RepoStep.Write(next, live.number(), news))
                .append(new RepoStep.GoLive(next));
    }

    /** Clients get the set of an earlier snapshot again, under a new number; nothing to do when they have it. */
    public static Either<Problem, Plan<RepoStep>> rollback(
            RepositoryName name, Snapshot live, Snapshot earlier, Instant now) {
        return live.offers().equals(earlier.offers())
                ? Either.right(new Plan<>("repo rollback", name.text(), List.empty()))
                : live.timeOfNext(now)
                        .map(at -> again("repo rollback", name, live.goingBackTo(earlier, at), earlier.number()));
    }

    /** The same set with new signatures and a new date. */
    public static Either<Problem, Plan<RepoStep>> refresh(RepositoryName name, Snapshot live, Instant now) {
        return live.timeOfNext(now).map(at -> again("repo refresh", name, live.refreshed(at), live.number()));
    }

    private static Plan<RepoStep> again(String verb, RepositoryName name, Snapshot next, int like) {
        return new Plan<>(
                verb, name.text(), List.of(new RepoStep.Write(next, like, List.empty()), new RepoStep.GoLive(next)));
    }

    /** What nobody needs goes. */
    public static Plan<RepoStep> gc(RepositoryName name, Garbage garbage) {
        return new Plan<>(
                "repo gc", name.text(), garbage.isNothing() ? List.empty() : List.of(new RepoStep.Clear(garbage)));
    }
}
