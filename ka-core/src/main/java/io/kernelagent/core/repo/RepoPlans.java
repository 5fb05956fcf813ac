package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;

/** The plans that change a repository. */
public final class RepoPlans {
    private RepoPlans() {}

    /** Packages join what is live; nothing to do when all of them are offered already. */
    public static Either<Seq<Problem>, Plan<RepoStep>> publish(
            RepositoryName name, Snapshot live, Seq<Candidate> candidates, Instant at) {
        return Publishing.next(live, candidates.map(Candidate::offer), at).map(next -> {
            var steps =
                    next.map(snapshot -> publish(live, snapshot, candidates)).getOrElse(List.empty());
            return new Plan<>("publish", name.text(), steps);
        });
    }

    private static Seq<RepoStep> publish(Snapshot live, Snapshot next, Seq<Candidate> candidates) {
        var news = candidates
                .distinctBy(Candidate::offer)
                .reject(candidate -> live.offers().get(candidate.offer().key()).contains(candidate.offer()));
        return news.<RepoStep>map(RepoStep.Take::new)
                .append(new RepoStep.Write(next, live.number(), news))
                .append(new RepoStep.GoLive(next));
    }

    /** Clients get the set of an earlier snapshot again, under a new number; nothing to do when they have it. */
    public static Plan<RepoStep> rollback(RepositoryName name, Snapshot live, Snapshot earlier, Instant at) {
        return live.offers().equals(earlier.offers())
                ? new Plan<>("repo rollback", name.text(), List.empty())
                : again("repo rollback", name, live.goingBackTo(earlier, at), earlier.number());
    }

    /** The same set with new signatures and a new date. */
    public static Plan<RepoStep> refresh(RepositoryName name, Snapshot live, Instant at) {
        return again("repo refresh", name, live.refreshed(at), live.number());
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
