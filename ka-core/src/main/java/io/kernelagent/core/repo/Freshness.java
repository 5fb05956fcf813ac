package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * Whether a state is the newest one. pacman has no notion of it: who replays an old database with its old, good
 * signature keeps a machine on an old kernel for ever. The number of the snapshot is signed and only rises; whoever
 * remembers the last one is safe.
 */
public final class Freshness {
    private Freshness() {}

    /** The number to remember from now on; left when it is smaller than the remembered one. */
    public static Either<Problem, Integer> remember(Option<Integer> remembered, Snapshot offered) {
        return remembered.filter(number -> number > offered.number()).isDefined()
                ? Either.left(RepoProblems.wentBack(remembered.get(), offered.number()))
                : Either.right(offered.number());
    }

    /** What to say about a snapshot that clients will soon not believe any more. */
    public static Option<Finding> countdown(RepositoryName name, Snapshot live, Instant now) {
        var end = name.validUntil(live.heading().made());
        var where = Where.file("snapshot " + live.number());
        if (!now.isBefore(end)) {
            return Option.some(Finding.error("KA-REPO-VALIDITY", where, "apt refuses this snapshot since " + end)
                    .withMend("ka repo refresh"));
        }
        return Option.when(!now.isBefore(end.minus(name.validFor().dividedBy(3))), () -> Finding.warning(
                        "KA-REPO-VALIDITY", where, "apt believes this snapshot until " + end)
                .withMend("ka repo refresh"));
    }
}
