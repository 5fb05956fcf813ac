package io.kernelagent.core.repo;

import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One state of a repository: an immutable, numbered set of packages. Numbers only rise, so that a client that remembers
 * the last one notices when an old state is served again; going back is therefore a new snapshot with an old set.
 *
 * @param heading which one it is
 * @param offers what clients can install, one version of each
 * @param withdrawn what was offered once and is not any more: its names and versions stay taken for ever
 */
public record Snapshot(Heading heading, Map<PackageKey, Offer> offers, Seq<Offer> withdrawn) {
    /** Before the first publication. */
    public static final Snapshot NOTHING =
            new Snapshot(new Heading(0, Option.none(), Instant.EPOCH, "nothing yet"), TreeMap.empty(), List.empty());

    /** How far a snapshot may be dated ahead of the clock: half of what apt forgives (Acquire::Max-FutureTime). */
    private static final Duration FARTHEST_AHEAD = Duration.ofSeconds(5);

    /**
     * Which snapshot it is.
     *
     * @param parent the one that was live when this one was made
     * @param why one line for people
     */
    public record Heading(int number, Option<Integer> parent, Instant made, String why) {}

    /** A snapshot of which nobody can say what it offers. */
    public static Snapshot unreadable(int number) {
        return new Snapshot(
                new Heading(number, Option.none(), Instant.EPOCH, "unreadable"), TreeMap.empty(), List.empty());
    }

    public int number() {
        return heading.number();
    }

    /**
     * The time for the next snapshot: now, but at least a second later than this one, because pacman and apt tell newer
     * indices by whole seconds. Left when that would be so far ahead of the clock that clients refuse it.
     */
    Either<Problem, Instant> timeOfNext(Instant now) {
        var earliest = heading.made().plusSeconds(1);
        var second = now.truncatedTo(ChronoUnit.SECONDS);
        if (!second.isBefore(earliest)) {
            return Either.right(second);
        }
        return earliest.isAfter(second.plus(FARTHEST_AHEAD))
                ? Either.left(RepoProblems.tooEarly(heading, second, earliest.minus(FARTHEST_AHEAD)))
                : Either.right(earliest);
    }

    /** The next snapshot, with these packages in the place of older versions of themselves. */
    Snapshot offering(Seq<Offer> more, Instant at, String why) {
        return followedBy(more.foldLeft(offers, (all, offer) -> all.put(offer.key(), offer)), at, why);
    }

    /** The next snapshot, with the set of an earlier one. */
    Snapshot goingBackTo(Snapshot earlier, Instant at) {
        return followedBy(earlier.offers, at, "rollback to " + earlier.number());
    }

    /** The next snapshot with the same set: new signatures, a new date. */
    Snapshot refreshed(Instant at) {
        return followedBy(offers, at, "refresh");
    }

    private Snapshot followedBy(Map<PackageKey, Offer> after, Instant at, String why) {
        var heading = new Heading(number() + 1, Option.when(number() > 0, number()), at, why);
        var everOffered = List.ofAll(offers.values()).appendAll(withdrawn);
        return new Snapshot(heading, after, everOffered.reject(offer -> isAmong(after, offer)));
    }

    /** Whether clients can install this very package. */
    public boolean isOffering(Offer offer) {
        return isAmong(offers, offer);
    }

    private static boolean isAmong(Map<PackageKey, Offer> offers, Offer offer) {
        return offers.get(offer.key()).exists(offer::equals);
    }
}
