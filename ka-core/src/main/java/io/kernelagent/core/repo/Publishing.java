package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.Uniqueness;
import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * The rules for what may join a repository: no older version, no version with other bytes than it ever had, no kernel
 * release that belongs to another package.
 */
public final class Publishing {
    private Publishing() {}

    /**
     * The snapshot in which the candidates are offered too; none when all of them are offered already; left with every
     * reason against any of them.
     *
     * @param now the time by the clock; see {@link Snapshot#timeOfNext}
     */
    public static Either<Seq<Problem>, Option<Snapshot>> next(Snapshot live, Seq<Offer> candidates, Instant now) {
        var problems = List.ofAll(candidates).zipWithIndex().flatMap(each -> objections(live, each._1)
                .appendAll(among(candidates.take(each._2), each._1))
                .appendAll(nobody(live, candidates, each._1)));
        var news = List.ofAll(candidates).reject(live::isOffering);
        if (!problems.isEmpty()) {
            return Either.left(Problem.sorted(problems));
        }
        return news.isEmpty()
                ? Either.right(Option.none())
                : live.timeOfNext(now)
                        .<Seq<Problem>>mapLeft(List::of)
                        .map(at -> Option.some(live.offering(news, at, why(news))));
    }

    private static Seq<Problem> objections(Snapshot live, Offer candidate) {
        var offered = List.ofAll(live.offers().values());
        var taken = Uniqueness.objections(candidate.known(), offered.map(Offer::known))
                .appendAll(Uniqueness.objections(
                        candidate.known(),
                        live.withdrawn()
                                .filter(old -> old.identity()
                                        .name()
                                        .equals(candidate.identity().name()))
                                .map(Offer::known)));
        return taken.appendAll(live.offers().get(candidate.key()).flatMap(now -> order(candidate, now)))
                .appendAll(architectures(offered, candidate));
    }

    /** What speaks against a candidate because of those that come with it. */
    private static Seq<Problem> among(Seq<Offer> others, Offer candidate) {
        var rivals = others.filter(other -> other.key().equals(candidate.key()) && !other.equals(candidate));
        return Uniqueness.objections(candidate.known(), others.map(Offer::known))
                .appendAll(rivals.map(other -> RepoProblems.twoAtOnce(other.identity(), candidate.identity())));
    }

    private static Option<Problem> order(Offer candidate, Offer offered) {
        var mine = candidate.identity();
        var theirs = offered.identity();
        int order = mine.version().comparedTo(theirs.version());
        if (order < 0) {
            return Option.some(RepoProblems.downgrade(mine, theirs));
        }
        return Option.when(
                order == 0 && !mine.version().toString().equals(theirs.version().toString()),
                () -> RepoProblems.sameOrder(mine, theirs));
    }

    /** A package for every machine is listed in the index of each architecture, and so there must be one. */
    private static Option<Problem> nobody(Snapshot live, Seq<Offer> candidates, Offer candidate) {
        var everOffered =
                List.ofAll(live.offers().values()).appendAll(live.withdrawn()).appendAll(candidates);
        boolean isListed = everOffered
                .map(Offer::identity)
                .exists(identity ->
                        identity.format() == candidate.identity().format() && !Layout.isForEveryMachine(identity));
        return Option.when(!isListed, () -> RepoProblems.forNobody(candidate.identity()));
    }

    /** One index may not list a name twice, once for every machine and once for its own. */
    private static Option<Problem> architectures(Seq<Offer> offered, Offer candidate) {
        return offered.find(other ->
                        other.identity().name().equals(candidate.identity().name())
                                && Layout.isForEveryMachine(other.identity())
                                        != Layout.isForEveryMachine(candidate.identity()))
                .map(other -> RepoProblems.everyArchitecture(candidate.identity(), other.identity()));
    }

    private static String why(Seq<Offer> news) {
        return "publish " + news.map(offer -> offer.identity().toString()).mkString(", ");
    }
}
