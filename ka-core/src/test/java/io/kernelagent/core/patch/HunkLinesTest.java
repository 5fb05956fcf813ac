package io.kernelagent.core.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

class HunkLinesTest {
    @Test
    void each_line_has_its_side_and_its_content() {
        assertThat(lines("@@ -1,2 +1,2 @@\n same\n-old\n+new\n"))
                .containsExactly("CONTEXT same\\n", "REMOVED old\\n", "ADDED new\\n");
    }

    @Test
    void an_empty_context_line_may_have_lost_its_blank() {
        assertThat(lines("@@ -1,2 +1,3 @@\n\n+new\n same\n"))
                .containsExactly("CONTEXT \\n", "ADDED new\\n", "CONTEXT same\\n");
    }

    @Test
    void the_mark_of_a_missing_newline_speaks_of_the_line_before_it_in_any_language() {
        assertThat(lines("@@ -1 +1 @@\n-old\n\\ Kein Zeilenumbruch am Dateiende.\n+new\n"))
                .containsExactly("REMOVED old", "ADDED new\\n");
        assertThat(lines("@@ -1 +1,2 @@\n+new\n same\n\\ No newline at end of file\n"))
                .containsExactly("ADDED new\\n", "CONTEXT same");
    }

    private static Seq<String> lines(String hunk) {
        var patch = Patch.parse(Bytes.utf8("--- a/x\n+++ b/x\n" + hunk));
        var lines = HunkLines.of(patch.files().head().hunks().head());
        var read = List.<String>empty();
        while (lines.next()) {
            read = read.append(lines.kind() + " " + lines.content().utf8().replace("\n", "\\n"));
        }
        return read;
    }
}
