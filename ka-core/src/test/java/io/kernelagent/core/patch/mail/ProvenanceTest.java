package io.kernelagent.core.patch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.mail.Provenance.Fact;
import io.kernelagent.core.patch.mail.Provenance.Kind;
import io.kernelagent.core.text.Bytes;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
    private static final String DIFF = "--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n 1\n+a\n 2\n";
    private static final String ID = "0123456789abcdef0123456789abcdef01234567";

    @Test
    void what_a_mail_says_of_its_origin_is_read_with_its_place() {
        var said = of("""
                Subject: x

                commit %s upstream.

                Words: of no meaning.

                Fixes: 0123456789ab ("x: y")
                Cc: <stable@vger.kernel.org> # v5.10+
                Cc: Somebody <s@example.org>
                Link: https://example.org/1
                Closes: https://example.org/bug
                (cherry picked from commit %s)
                ---
                Link: https://example.org/behind-the-dashes
                Upstream-Status: Backport [%s]

                """.formatted(ID, ID, ID));
        assertThat(said.facts())
                .containsExactly(
                        new Fact(Kind.UPSTREAM_COMMIT, ID, 3),
                        new Fact(Kind.FIXES, "0123456789ab (\"x: y\")", 7),
                        new Fact(Kind.STABLE, "<stable@vger.kernel.org> # v5.10+", 8),
                        new Fact(Kind.LINK, "https://example.org/1", 10),
                        new Fact(Kind.BUG, "https://example.org/bug", 11),
                        new Fact(Kind.CHERRY_PICKED_FROM, ID, 12),
                        new Fact(Kind.UPSTREAM_STATUS, "Backport [" + ID + "]", 15));
        assertThat(said.of(Kind.UPSTREAM_STATUS).map(Fact::word)).containsExactly("Backport");
    }

    @Test
    void a_header_as_debian_keeps_it_is_read_folded_lines_joined() {
        var said = of("""
                Description: Say a
                Origin: upstream,
                 https://example.org/commit
                Bug-Debian: https://bugs.debian.org/1
                Forwarded: not-needed
                Applied-Upstream: 6.1
                Last-Update: 2026-01-31

                [ Upstream commit %s ]

                """.formatted(ID));
        assertThat(said.values(Kind.ORIGIN)).containsExactly("upstream, https://example.org/commit");
        assertThat(said.values(Kind.BUG)).containsExactly("https://bugs.debian.org/1");
        assertThat(said.values(Kind.FORWARDED)).containsExactly("not-needed");
        assertThat(said.values(Kind.APPLIED_UPSTREAM)).containsExactly("6.1");
        assertThat(said.values(Kind.LAST_UPDATE)).containsExactly("2026-01-31");
        assertThat(said.values(Kind.UPSTREAM_COMMIT)).containsExactly(ID);
    }

    /** An oops in a message begins with the same word, and prose is full of commits. */
    @Test
    void words_that_only_look_alike_say_nothing() {
        assertThat(of("""
                Subject: x

                BUG: KASAN: use-after-free in x
                Bug: it does not work
                commit this upstream.
                The commit 0123456789ab upstream did it.
                Reported-by: nobody

                """).facts()).isEmpty();
    }

    private static Provenance of(String header) {
        return Provenance.of(Patch.parse(Bytes.utf8(header + DIFF)).messages());
    }
}
