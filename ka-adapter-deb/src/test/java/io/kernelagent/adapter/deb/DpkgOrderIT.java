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

    /** A version of Debian's begins with a digit, and what stands before the last hyphen may have hyphens. */
    @Test
    void generated_versions_compare_as_dpkg_says() {
        OddVersions.compare("7", PIECES, (one, two, seed) -> {
            int ours = DebianVersion.parse(one)
                    .get()
                    .compareTo(DebianVersion.parse(two).get());
            var relation = ours < 0 ? "lt" : ours > 0 ? "gt" : "eq";
            assertThat(RealProgram.of("dpkg", "--compare-versions", one, relation, two)
                            .run()
                            .exitCode())
                    .as("%s: %s %s %s", seed, one, relation, two)
                    .isZero();
        });
    }
}
