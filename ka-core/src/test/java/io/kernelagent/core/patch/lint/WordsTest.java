package io.kernelagent.core.patch.lint;

import io.kernelagent.core.Golden;
import io.kernelagent.core.patch.HunkCounts;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** The words of every finding, as a person gets to read them. */
class WordsTest {
    private static final String HEAD =
            "From: A <a@example.org>\nSubject: x\n\nSigned-off-by: A <a@example.org>\n---\n\n";
    private static final String X = "--- a/x\n+++ b/x\n";
    private static final String FIRST = "@@ -1,3 +1,4 @@\n 1\n+a\n 2\n 3\n";
    private static final String SECOND = "@@ -10,3 +11,4 @@\n 10\n+b\n 11\n 12\n";

    private static final List<String> TEXTS = List.of(
            X + FIRST.replace("+1,4", "+1,3"),
            X + "@@ -1,6 +1,11 @@\n 1\n 2\n 3\n+a\n+b\n+c\n+d\n+e\n 4\n 5\n 6\n 7\n",
            X + "@@ -1,6 +1,7 @@\n 1\n 2\n 3\n+a\n 4\n",
            X + "@@ -1,6 +1,7 @@\n 1\n 2\n 3\n+a\n--- a/y\n+++ b/y\n" + FIRST,
            X + FIRST.replace("+1,4", "+1,9") + "words\n",
            X + FIRST.replace("-1,3", "-1,9") + "\n" + SECOND,
            X + FIRST + SECOND.replace("+11,4", "+10,4"),
            X + SECOND + FIRST,
            X + "@@ -1,2 +1,2 @@\n 1\n 2\n",
            X + "--- a/y\n+++ b/y\n" + FIRST,
            "words\n" + FIRST,
            X + FIRST + "@@ -7 +8\n",
            X + FIRST + "\n" + SECOND,
            X + "@@ -10,0 +11 @@\n+a\n",
            X + "@@ -1,3 +1,4 @@\n 1\n+a\n\t2\n 3\n",
            X + "@@ -1,2 +1,3 @@\n 1\n\\ No newline at end of file\n+a\n 2\n",
            X + FIRST.stripTrailing(),
            X + FIRST + "-- \n2.54.0",
            (X + FIRST).replace("x\n", "x\r\n"),
            X + FIRST.replace("+a\n", "+a\r\n"),
            "--- a/bes2600/x.c\n+++ b/drivers/bes2600/x.c\n" + FIRST,
            "--- a/../x\n+++ b/../x\n" + FIRST,
            "--- x\n+++ x\n" + FIRST,
            "--- /dev/null\n+++ b/x\n" + FIRST,
            "--- a/x\n+++ /dev/null\n" + FIRST,
            "diff --git a/x b/x\nnew file mode 160000\n",
            "diff --git a/x b/x\nnew file mode 100644\nGIT binary patch\nliteral 1\nHcmV?d00001\n\n",
            "diff --git a/x b/x\nindex 1..2 100644\nBinary files a/x and b/x differ\n",
            "*** a/x\n--- b/x\n***************\n*** 1,3 ****\n",
            "diff --cc x\nindex 1,2..3\n@@@ -1,1 -1,1 +1,2 @@@\n",
            X + FIRST + "\nWhy:\nSigned-off-by: A <a@example.org>\n---\n\n" + X.replace("x", "y") + FIRST);

    @Test
    void the_words_of_every_finding_are_the_ones_that_were_read() {
        var words = TEXTS.map(text -> words(HEAD + text)).mkString("\n");
        var bare = List.of("", "words\n", "From: A\nSubject: [PATCH 0/2] x\n\nHi.\n", X + FIRST)
                .map(WordsTest::words)
                .mkString("\n");
        Golden.check("patch/findings.txt", words + "\n" + bare);
    }

    private static String words(String text) {
        return PatchReview.of(Patch.parse(Bytes.utf8(text)))
                .map(WordsTest::words)
                .mkString();
    }

    private static String words(PatchFinding finding) {
        return finding.line() + ": " + finding.severity().word()
                + finding.hunk().map(number -> " in hunk " + number).getOrElse("") + ": " + finding.message() + " ["
                + finding.code() + "]" + counts(finding) + "\n"
                + (finding.mend().isEmpty() ? "" : "  mend: " + finding.mend() + "\n")
                + (finding.fix().isDefined() ? "  a machine can do that\n" : "");
    }

    private static String counts(PatchFinding finding) {
        return finding.stated()
                        .map(HunkCounts::toString)
                        .map(stated -> " " + stated + " / ")
                        .getOrElse("")
                + finding.actual().map(HunkCounts::toString).getOrElse("");
    }
}
