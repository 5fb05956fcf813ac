package io.kernelagent.adapter.deb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.pkg.DebianVersion;
import io.kernelagent.testkit.contract.OddVersions;
import io.kernelagent.testkit.program.RealProgram;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** L044: our order is the one of the real dpkg, on made-up versions of every odd shape. */
class DpkgOrderIT {
    private static final List<String> PIECES =
            List.of("0", "1", "9", "10", "010", "a", "rc", "B", ".", "+", "~", "~~", "-", "r3");

    /** As tags and packages of kernels bear them. */
    private static final List<String> REAL = List.of(
            "7.0~rc3.kafr1-1",
            "7.0~rc3-1",
            "7.0-1",
            "7.0+danctnix1-1",
            "6.1.119-1",
            "6.1.119-1~bpo11+1",
            "6.12.6-1~exp1",
            "5.10.226-1+deb11u1",
            "6.8.0-51.52~22.04.1",
            "6.12.9-1-arm64",
            "1:6.1.0-1");

    /** A version of Debian's begins with a digit, and what stands before the last hyphen may have hyphens. */
    @Test
    void generated_versions_compare_as_dpkg_says() {
        OddVersions.compare("7", PIECES, DpkgOrderIT::compare);
    }

    @Test
    void l044_versions_of_real_kernels_compare_as_dpkg_says() {
        OddVersions.compareAll(REAL, DpkgOrderIT::compare);
    }

    private static void compare(String one, String two, String seed) {
        int ours = DebianVersion.parse(one)
                .get()
                .compareTo(DebianVersion.parse(two).get());
        var relation = ours < 0 ? "lt" : ours > 0 ? "gt" : "eq";
        assertThat(RealProgram.of("dpkg", "--compare-versions", one, relation, two)
                        .run()
                        .exitCode())
                .as("%s: %s %s %s", seed, one, relation, two)
                .isZero();
    }
}
