package io.kernelagent.core.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** What diff wrote before there were unified diffs is refused by its name and at its line. */
class ForeignDiffTest {
    private static final String NORMAL = "Subject: old\n\ndiff -r a/x b/x\n3c3\n< int a;\n---\n> int b;\n";
    private static final String ED = "Subject: older\n\n3c\nint b;\n.\n";
    private static final String CONTEXT =
            "*** a/x\n--- b/x\n***************\n*** 1,2 ****\n  a\n! b\n--- 1,2 ----\n  a\n! c\n";

    @Test
    void each_kind_is_refused_at_its_first_line() {
        Golden.check(
                "patch/foreign.txt",
                List.of(NORMAL, ED, CONTEXT).map(ForeignDiffTest::told).mkString("\n"));
    }

    @Test
    void prose_and_unified_diffs_are_neither() {
        assertThat(told("Subject: words\n\n1a2 is a chess square, 3c a taxi.\n.\n"))
                .isEmpty();
        assertThat(told(NORMAL + "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n")).isEmpty();
    }

    private static String told(String text) {
        return Patch.parse(Bytes.latin1(text))
                .findings()
                .map(found -> found.line() + ": " + found.severity().word() + ": " + found.message() + " ["
                        + found.code() + "]\n  mend: " + found.mend() + "\n")
                .mkString();
    }
}
