package io.kernelagent.core.patch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.lint.DiffDigest;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** L013, I2: what a source carries around its diff never reaches its neighbours. */
class NormalPatchTest {
    private static final String HUNK = "@@ -1,2 +1,3 @@ int main(void)\n 1\n+a\n 2\n";

    @Test
    void a_patch_becomes_one_mail_with_git_s_headers() {
        var patch = parse("From: A <a@example.org>\nSubject: [PATCH 3/7] x: say\n a\n\nFrom now on.\nFrom here.\n"
                + "---\n x | 1 +\n\n--- linux.orig/x\t2024-01-01\n+++ linux/x\t2024-01-01\n" + HUNK
                + "-- \n2.54.0\n\n");
        assertThat(NormalPatch.of(patch, "0001-x.patch").mail()).hasToString("""
                        From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001
                        From: A <a@example.org>
                        Date: Thu, 1 Jan 1970 00:00:00 +0000
                        Subject: [PATCH] x: say a
                        MIME-Version: 1.0
                        Content-Type: text/plain; charset=UTF-8
                        Content-Transfer-Encoding: 8bit

                        >From now on.
                        >From here.
                        ---

                        diff --git a/x b/x
                        --- a/x
                        +++ b/x
                        @@ -1,2 +1,3 @@ int main(void)
                         1
                        +a
                         2
                        --\s
                        kernel-agent

                        """);
    }

    @Test
    void a_patch_without_a_word_is_called_by_its_name() {
        var mail = NormalPatch.of(parse("--- x\n+++ x\n" + HUNK), "say-a").quilt();
        assertThat(mail.utf8()).startsWith("Subject: say-a\n\n---\n\ndiff --git a/x b/x\n");
    }

    @Test
    void mails_joined_in_any_order_are_the_patches_they_were() {
        var one = parse("--- a/x\n+++ b/x\n" + HUNK + "-- \n2.54.0\n");
        var two = parse("diff --git a/a b b/a b\nold mode 100644\nnew mode 100755\n");
        var three = parse("--- /dev/null\n+++ \"b/\\\"q\\\"\"\n@@ -0,0 +1 @@\n+a\n\\ No newline at end of file\n");
        var four = parse(
                "diff --git a/m b/n\nsimilarity index 90%\nrename from m\nrename to n\n--- a/m\n+++ b/n\n" + HUNK);
        List.of(one, two, three, four).permutations().forEach(NormalPatchTest::assertSurvives);
    }

    private static void assertSurvives(List<Patch> patches) {
        var joined = Patch.parse(
                Bytes.concat(patches.map(patch -> NormalPatch.of(patch, "p").mail())));
        assertThat(joined.findings()).isEmpty();
        assertThat(joined.messages()).hasSize(patches.length());
        assertThat(joined.files().map(FilePatch::change))
                .isEqualTo(patches.flatMap(Patch::files).map(FilePatch::change).toArray());
        assertThat(joined.files().zip(patches).map(pair -> pair._1.path()))
                .isEqualTo(patches.map(patch -> patch.files().head().path()).toArray());
    }

    @Test
    void the_diff_stays_what_it_was() {
        var patch = parse("--- a/x\n+++ b/x\n" + HUNK);
        assertThat(DiffDigest.of(parse(NormalPatch.of(patch, "p").quilt().utf8())))
                .isEqualTo(DiffDigest.of(patch));
    }

    private static Patch parse(String text) {
        return Patch.parse(Bytes.utf8(text));
    }
}
