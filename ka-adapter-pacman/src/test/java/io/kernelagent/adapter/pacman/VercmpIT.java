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

    /** As tags and packages of kernels bear them. */
    private static final List<String> REAL = List.of(
            "7.0rc3.kafr1",
            "7.0rc3.kafr1-2",
            "7.0",
            "7.0-1",
            "7.0.danctnix1",
            "7.0.danctnix1-10",
            "6.12.9.arch1-1",
            "6.12.9.hardened1-1",
            "6.12.10.arch1-1",
            "6.1.192-3",
            "6.6.30.r12.gdeadbee-1",
            "1:6.1-1");

    @Test
    void generated_versions_compare_as_vercmp_says() {
        OddVersions.compare("", PIECES, VercmpIT::compare);
    }

    @Test
    void l044_versions_of_real_kernels_compare_as_vercmp_says() {
        OddVersions.compareAll(REAL, VercmpIT::compare);
    }

    private static void compare(String one, String two, String seed) {
        int ours = PacmanVersion.parse(one)
                .get()
                .compareTo(PacmanVersion.parse(two).get());
        var theirs =
                Integer.parseInt(RealProgram.of("vercmp", one, two).output().strip());
        assertThat(Integer.signum(ours)).as("%s: %s and %s", seed, one, two).isEqualTo(Integer.signum(theirs));
    }
}
