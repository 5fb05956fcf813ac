package io.kernelagent.adapter.pacman;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.pkg.PacmanVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** L044: our order is the one of the real vercmp, on made-up versions of every odd shape. */
class VercmpIT {
    private static final String[] PIECES = {"0", "1", "9", "10", "010", "a", "rc", "B", ".", "..", "_", "+", "~", "r3"};
    private static final int PAIRS = 400;

    @Test
    void generated_versions_compare_as_vercmp_says() throws IOException, InterruptedException {
        long seed = Long.getLong("ka.seed", 20261121L);
        System.out.println("seed: " + seed);
        var dice = new Random(seed);
        for (int pair = 0; pair < PAIRS; pair++) {
            var one = anyVersion(dice);
            var two = anyVersion(dice);
            int ours = Integer.signum(PacmanVersion.parse(one)
                    .get()
                    .compareTo(PacmanVersion.parse(two).get()));
            assertThat(ours).as("seed %d: %s and %s", seed, one, two).isEqualTo(vercmp(one, two));
        }
    }

    private static String anyVersion(Random dice) {
        var epoch = dice.nextInt(8) == 0 ? dice.nextInt(3) + ":" : "";
        var pkgver = Stream.generate(() -> PIECES[dice.nextInt(PIECES.length)])
                .limit(1 + dice.nextInt(6))
                .collect(Collectors.joining());
        return epoch + pkgver + (dice.nextInt(4) == 0 ? "" : "-" + (1 + dice.nextInt(12)));
    }

    private static int vercmp(String one, String two) throws IOException, InterruptedException {
        var process = new ProcessBuilder("vercmp", one, two).start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return Integer.signum(Integer.parseInt(answer.trim()));
    }
}
