package io.kernelagent.adapter.pacman;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.pkg.PacmanVersion;
import io.kernelagent.testkit.contract.OddVersions;
import io.kernelagent.testkit.program.RealProgram;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** L044: our order is the one of the real vercmp, on made-up versions of every odd shape. */
class VercmpIT {
    private static final List<String> PIECES =
            List.of("0", "1", "9", "10", "010", "a", "rc", "B", ".", "..", "_", "+", "~", "r3");

    @Test
    void generated_versions_compare_as_vercmp_says() {
        OddVersions.compare("", PIECES, (one, two, seed) -> {
            int ours = PacmanVersion.parse(one)
                    .get()
                    .compareTo(PacmanVersion.parse(two).get());
            var theirs =
                    Integer.parseInt(RealProgram.of("vercmp", one, two).output().strip());
            assertThat(Integer.signum(ours)).as("%s: %s and %s", seed, one, two).isEqualTo(Integer.signum(theirs));
        });
    }
}
