package io.kernelagent.core.resolve;

import static io.kernelagent.core.resolve.PaperWorld.REQUEST;
import static io.kernelagent.core.resolve.PaperWorld.aWorld;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.ProblemText;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** A manifest that settles where a hunk belongs, and one that does so in vain. */
class AcknowledgementsTest {
    private static final String NEW = "patches/driver/x/0001-new.patch";
    private static final String CHANGE = "patches/driver/x/0002-change.patch";

    private static String acknowledge(String patch, String file, int hunk, int line) {
        return "  - {patch: " + patch + ", file: " + file + ", hunk: " + hunk + ", line: " + line + ", reason: seen}\n";
    }

    /** A file of two equal blocks, and a hunk as far from one as from the other. */
    private static PaperWorld world(String... acknowledgements) {
        var lines = "4\n5\n6\nx\nx\nx\n4\n5\n6\n";
        return aWorld().with(
                        NEW,
                        "--- /dev/null\n+++ b/n\n@@ -0,0 +1,9 @@\n+"
                                + lines.strip().replace("\n", "\n+") + "\n")
                .with(CHANGE, "--- a/n\n+++ b/n\n@@ -4,3 +4,3 @@\n 4\n-5\n+five\n 6\n")
                .withManifest(
                        acknowledgements.length == 0
                                ? ""
                                : "acknowledge:\n" + List.of(acknowledgements).mkString(),
                        NEW,
                        CHANGE);
    }

    @Test
    void a_tie_refuses_the_promotion_until_the_manifest_acknowledges_it() {
        assertThat(world().promote(REQUEST).getLeft().head().code()).hasToString("KA-APPLY-AMBIGUOUS");
        var promotion = world(acknowledge(CHANGE, "n", 1, 7)).promote(REQUEST).get();
        assertThat(promotion.cumulative().utf8()).contains("+x\n+4\n+five\n+6\n");
        assertThat(promotion.findings().map(finding -> finding.code().text()))
                .doesNotContain("KA-RESOLVE-ACKNOWLEDGEMENT");
    }

    @Test
    void a_tie_that_is_acknowledged_in_vain_says_so() {
        Golden.check(
                "resolve/acknowledged-in-vain.txt",
                ProblemText.of(
                        world(acknowledge(CHANGE, "n", 1, 4)).promote(REQUEST).getLeft()));
    }

    @Test
    void an_acknowledgement_that_decides_nothing_is_told() {
        var promotion = world(
                        acknowledge(CHANGE, "n", 1, 7),
                        acknowledge(NEW, "n", 1, 1),
                        acknowledge(CHANGE, "n", 2, 7),
                        acknowledge("patches/driver/x/0009-no.patch", "n", 1, 7))
                .promote(REQUEST)
                .get();
        var stale = promotion.findings().filter(finding -> finding.code().text().startsWith("KA-RESOLVE-ACK"));
        Golden.check(
                "resolve/stale-acknowledgements.txt",
                stale.map(AcknowledgementsTest::text).mkString());
    }

    private static String text(Finding finding) {
        return ProblemText.of(finding);
    }
}
