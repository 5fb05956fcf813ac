package io.kernelagent.testkit.contract;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Random;

/** Versions of every odd shape, to be compared by us and by the tool of a world. */
public final class OddVersions {
    private static final int PAIRS = 400;
    private static final int MOST_PIECES = 6;

    private OddVersions() {}

    /** What is done with two versions. */
    public interface Comparison {
        void of(String one, String two, String seed);
    }

    /**
     * Compares many of them.
     *
     * @param before what every version begins with
     * @param pieces what they are made of
     */
    public static void compare(String before, List<String> pieces, Comparison comparison) {
        long seed = Long.getLong("ka.seed", 20261121L);
        System.out.println("seed: " + seed);
        var dice = new Random(seed);
        for (int pair = 0; pair < PAIRS; pair++) {
            comparison.of(any(before, pieces, dice), any(before, pieces, dice), "seed " + seed);
        }
    }

    /** Compares every one with every other. */
    public static void compareAll(Seq<String> versions, Comparison comparison) {
        versions.forEach(one -> versions.forEach(two -> comparison.of(one, two, "real versions")));
    }

    private static String any(String before, Seq<String> pieces, Random dice) {
        var epoch = dice.nextInt(8) == 0 ? dice.nextInt(3) + ":" : "";
        var upstream = List.fill(1 + dice.nextInt(MOST_PIECES), () -> pieces.get(dice.nextInt(pieces.size())))
                .mkString();
        boolean isBare = !upstream.endsWith("-") && dice.nextInt(4) == 0;
        return epoch + before + upstream + (isBare ? "" : "-" + (1 + dice.nextInt(12)));
    }
}
