package io.kernelagent.core.patch.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

class ProvenanceReviewTest {
    private static final String DIFF = "--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n 1\n+a\n 2\n";
    private static final String ID = "0123456789abcdef0123456789abcdef01234567";

    @Test
    void what_no_program_can_read_is_a_warning_each() {
        Golden.check(
                "patch/provenance.txt",
                told(
                        "Upstream-Status: Merged [v6.2]",
                        "commit " + ID.substring(1) + "ff upstream.",
                        "[ Upstream commit 01234567zz ]",
                        "(cherry picked from commit tbd)",
                        "Fixes: 01234 (\"x: y\")",
                        "Fixes: 0123456789ab: (\"x: y\")",
                        "Link: lore.kernel.org/r/1",
                        "Last-Update: 31.1.2026"));
    }

    @Test
    void facts_that_cannot_both_be_true_are_told_with_both_places() {
        Golden.check(
                "patch/contradictions.txt",
                told("Upstream-Status: Pending", "Upstream-Status: Backport")
                        + told("Upstream-Status: Submitted [list]", "Forwarded: no")
                        + told("Upstream-Status: Denied", "commit " + ID + " upstream.")
                        + told("Applied-Upstream: v6.2", "Upstream-Status: Inappropriate [configuration]"));
    }

    @Test
    void what_people_write_in_good_order_raises_nothing() {
        assertThat(told(
                        "Upstream-Status: Backport [https://example.org/" + ID + "]",
                        "Upstream-Status: backport",
                        "commit " + ID + " upstream.",
                        "(cherry picked from commit 0123456 of another tree)",
                        "(cherry picked from commit " + ID,
                        "(cherry picked from commit " + ID + ", in part)",
                        "Fixes: commit 0123456789ab (\"x: y\")",
                        "Fixes: https://example.org/issues/1 (\"x\")",
                        "Fixes: #12",
                        "Link: [1] <https://example.org/1> # the report",
                        "Forwarded: not-needed",
                        "Last-Update: 2026-01-31",
                        "Last-Update: 2026-01-31T12:00:00Z",
                        "Origin: vendor"))
                .isEmpty();
        assertThat(told("Upstream-Status: Inappropriate [embedded specific]", "Forwarded: not-needed"))
                .isEmpty();
    }

    private static String told(String... lines) {
        var head = "From: A <a@example.org>\nSubject: [PATCH] x: y\n\nWhy.\n\nSigned-off-by: A <a@example.org>\n";
        var text = head + List.of(lines).mkString("\n") + "\n---\n" + DIFF;
        return shown(PatchReview.of(Patch.parse(Bytes.utf8(text))));
    }

    private static String shown(Seq<PatchFinding> findings) {
        return findings.map(found -> new Finding(
                        found.severity(),
                        found.code(),
                        Where.line("0001-x.patch", found.line()),
                        found.message(),
                        found.mend()))
                .map(ProblemText::of)
                .mkString();
    }
}
