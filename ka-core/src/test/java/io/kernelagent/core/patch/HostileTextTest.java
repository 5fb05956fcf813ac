package io.kernelagent.core.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.lint.PatchReview;
import io.kernelagent.core.text.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that somebody has made to keep a parser busy: each is a fifth of a megabyte of one thing. A reader that looks
 * at every byte once for every other byte would not come back from any of them.
 */
class HostileTextTest {
    private static final int SIZE = 200_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Index: x\n",
                "diff -r a b\n",
                "diff --git ",
                "diff --git a b\n",
                "--- a/x\n+++ b/x\n",
                "--- a/x\n+++ b/x\n@@ -1 +1 @@\n",
                "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n\n",
                "@@ -1,999999999 +1,999999999 @@\n",
                "--\n",
                "--\n\n",
                "-- \n",
                "From \n",
                "From a Mon Sep 17 00:00:00 2001\nSubject: [PATCH 0/1\n",
                "*** a\n--- b\n",
                "\n",
                "\r\n",
                "\\ ",
                " "
            })
    void a_text_of_one_thing_repeated_is_read_in_one_go(String thing) {
        var repeated = thing.repeat(SIZE / thing.length());
        assertSurvives(repeated);
        assertSurvives("Subject: " + repeated + "\n\n" + repeated);
        assertSurvives("diff --git " + repeated + "\n--- " + repeated + "\n+++ " + repeated);
        assertSurvives("--- a/x\n+++ b/x\n@@ -1,9 +1,9 @@\n 1\n" + repeated);
        assertSurvives("diff --git a/x b/x\nGIT binary patch\nliteral 9\n" + repeated);
    }

    private static void assertSurvives(String text) {
        var patch = Patch.parse(Bytes.latin1(text));
        assertThat(patch.render()).isEqualTo(patch.bytes());
        assertThat(PatchReview.of(patch)).isNotNull();
    }
}
