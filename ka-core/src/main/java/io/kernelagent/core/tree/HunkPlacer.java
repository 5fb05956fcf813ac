package io.kernelagent.core.tree;

import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.tree.Placement.Choice;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Arrays;

/**
 * Decides where one hunk belongs. The line that its header and the hunks before it lead to wins; then a place that is
 * the only one; then the one under the heading behind the {@code @@}; then the strictly nearest. What is left is a tie,
 * which nobody here decides.
 *
 * <p>A hunk that says it starts its file, or that has no context behind its last change, stands at the start or at the
 * end of the file and nowhere else, as in git: without that, an addition at the end could land anywhere.
 */
final class HunkPlacer {
    private static final int SHOWN_PLACES = 8;

    /**
     * A place.
     *
     * @param at the index in the file of the first line of the hunk, trimmed context included
     * @param choice why this one
     * @param fuzz how many lines of context were ignored
     * @param others how many other places matched
     * @param otherPlaces the first few of them, as indices
     */
    record Spot(int at, Choice choice, int fuzz, int others, Seq<Integer> otherPlaces) {}

    /** Why there is no place: these are equally good, or, when there are none, nothing matches. */
    record Miss(Seq<Integer> tied) {
        static final Miss NOTHING = new Miss(Array.empty());
    }

    private final LineTable table;
    private final Hunk hunk;
    private final HunkImage image;
    private final ApplyOptions options;

    HunkPlacer(LineTable table, Hunk hunk, HunkImage image, ApplyOptions options) {
        this.table = table;
        this.hunk = hunk;
        this.image = image;
        this.options = options;
    }

    /** The place for the hunk at or below {@code floor}, best at {@code expected}; both are indices. */
    Either<Miss, Spot> place(int expected, int floor) {
        Either<Miss, Spot> exact = placeExactly(expected, floor);
        for (int fuzz = 1; exact.isLeft() && fuzz <= options.fuzz(); fuzz++) {
            var fuzzy = placeFuzzily(expected, floor, fuzz);
            exact = fuzzy.isRight() ? fuzzy : exact;
        }
        return exact;
    }

    /** Every index at which all lines match; of the start and the end of the file none but that, where it has to be. */
    int[] places() {
        var search = new HunkSearch(table, image, 0, 0);
        int end = table.size() - image.length();
        if (startsFile()) {
            boolean fits = search.matchesAt(0) && (!endsFile() || end == 0);
            return fits ? new int[] {0} : new int[0];
        }
        if (endsFile()) {
            return search.matchesAt(end) ? new int[] {end} : new int[0];
        }
        return search.places(0);
    }

    boolean startsFile() {
        return hunk.old().start() <= 1 && (hunk.old().start() == 0 || !isFree());
    }

    boolean endsFile() {
        return image.endsFile() || (image.trailing() == 0 && !isFree());
    }

    /** A hunk without context is the whole file, or its line number is all there is: it never floats by itself. */
    private boolean isFree() {
        return mayFloat() || (options.floats() && image.hasContext());
    }

    /** Whether the hunk has no context and the user trusts its line number all the same. */
    boolean mayFloat() {
        return options.allowZeroContext() && !image.hasContext();
    }

    private Either<Miss, Spot> placeExactly(int expected, int floor) {
        var search = new HunkSearch(table, image, 0, 0);
        int length = image.length();
        if (startsFile()) {
            boolean fits = floor == 0 && search.matchesAt(0) && (!endsFile() || length == table.size());
            return only(fits, 0, expected);
        }
        if (endsFile()) {
            int at = table.size() - length;
            return only(at >= floor && search.matchesAt(at), at, expected);
        }
        if (length == 0) {
            return only(expected >= floor && expected <= table.size(), expected, expected);
        }
        return placeFreely(search, expected, floor, 0);
    }

    private static Either<Miss, Spot> only(boolean fits, int at, int expected) {
        var choice = at == expected ? Choice.EXPECTED : Choice.ONLY;
        return fits ? Either.right(new Spot(at, choice, 0, 0, Array.empty())) : Either.left(Miss.NOTHING);
    }

    private Either<Miss, Spot> placeFuzzily(int expected, int floor, int fuzz) {
        int head = Math.min(fuzz, image.leading());
        int tail = Math.min(fuzz, image.trailing());
        var search = new HunkSearch(table, image, head, tail);
        if (head + tail == 0 || search.length() == 0) {
            return Either.left(Miss.NOTHING);
        }
        return placeFreely(search, expected + head, floor, fuzz)
                .map(spot -> new Spot(spot.at() - head, spot.choice(), fuzz, spot.others(), spot.otherPlaces()));
    }

    private Either<Miss, Spot> placeFreely(HunkSearch search, int expected, int floor, int fuzz) {
        boolean isExpected = expected >= floor && search.matchesAt(expected);
        if (isExpected && search.atMost() == 1) {
            return Either.right(new Spot(expected, Choice.EXPECTED, fuzz, 0, Array.empty()));
        }
        var places = search.places(floor);
        if (isExpected) {
            return Either.right(spot(expected, Choice.EXPECTED, fuzz, places));
        }
        if (places.length == 1) {
            return Either.right(spot(places[0], Choice.ONLY, fuzz, places));
        }
        return choose(places, expected)
                .map(choice -> spot(choice.at, choice.why, fuzz, places))
                .toEither(() -> new Miss(Array.ofAll(places).take(SHOWN_PLACES)));
    }

    private record Chosen(int at, Choice why) {}

    private Option<Chosen> choose(int[] places, int expected) {
        var under = new HunkHeading(table, hunk.heading()).under(places);
        if (under.length == 1) {
            return Option.some(new Chosen(under[0], Choice.HEADING));
        }
        return nearest(under.length == 0 ? places : under, expected).map(at -> new Chosen(at, Choice.NEAREST));
    }

    private static Option<Integer> nearest(int[] places, int expected) {
        int best =
                Arrays.stream(places).map(at -> Math.abs(at - expected)).min().orElse(0);
        var near = Arrays.stream(places)
                .filter(at -> Math.abs(at - expected) == best)
                .toArray();
        return Option.when(near.length == 1, () -> near[0]);
    }

    private static Spot spot(int at, Choice choice, int fuzz, int[] places) {
        var others = Arrays.stream(places).filter(place -> place != at).toArray();
        return new Spot(at, choice, fuzz, others.length, Array.ofAll(others).take(SHOWN_PLACES));
    }
}
