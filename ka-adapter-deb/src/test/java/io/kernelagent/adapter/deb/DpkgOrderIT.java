package io.kernelagent.adapter.deb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.pkg.DebianVersion;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** L044: our order is the one of the real dpkg, on made-up versions of every odd shape. */
class DpkgOrderIT {
    private static final String[] PIECES = {"0", "1", "9", "10", "010", "a", "rc", "B", ".", "+", "~", "~~", "-", "r3"};
    private static final int PAIRS = 400;

    @Test
    void generated_versions_compare_as_dpkg_says() throws IOException, InterruptedException {
        long seed = Long.getLong("ka.seed", 20261121L);
        System.out.println("seed: " + seed);
        var dice = new Random(seed);
        for (int pair = 0; pair < PAIRS; pair++) {
            var one = anyVersion(dice);
            var two = anyVersion(dice);
            int ours = DebianVersion.parse(one)
                    .get()
                    .compareTo(DebianVersion.parse(two).get());
            assertThat(dpkgAgrees(one, ours < 0 ? "lt" : ours > 0 ? "gt" : "eq", two))
                    .as("seed %d: %s and %s, ours %d", seed, one, two, ours)
                    .isTrue();
        }
    }

    private static String anyVersion(Random dice) {
        var epoch = dice.nextInt(8) == 0 ? dice.nextInt(3) + ":" : "";
        var upstream = Stream.generate(() -> PIECES[dice.nextInt(PIECES.length)])
                .limit(1 + dice.nextInt(6))
                .collect(Collectors.joining());
        return epoch + "7" + upstream + "-" + dice.nextInt(12);
    }

    private static boolean dpkgAgrees(String one, String relation, String two)
            throws IOException, InterruptedException {
        return new ProcessBuilder("dpkg", "--compare-versions", one, relation, two)
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }
}
