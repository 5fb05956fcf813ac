package io.kernelagent.core.patch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.MailHeader;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.text.Bytes;
import org.junit.jupiter.api.Test;

class MailFactsTest {
    private static final String DIFF = "--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n 1\n+a\n 2\n";

    @Test
    void encoded_words_are_decoded_for_people_only() {
        var facts = facts("""
                        From: =?UTF-8?q?J=C3=BCrgen_M?= =?UTF-8?b?w7xsbGVy?= <j@example.org>
                        Subject: [PATCH v2 3/9] arm64: dts: =?x-none?q?a?=

                        """);
        assertThat(facts.author()).contains("J\u00fcrgen M\u00fcller <j@example.org>");
        assertThat(facts.from().get()).startsWith("=?UTF-8?q?");
        assertThat(facts.title()).contains("arm64: dts: =?x-none?q?a?=");
    }

    @Test
    void the_author_in_the_text_wins_over_the_sender() {
        var facts = facts("""
                        From: Sender <s@example.org>
                        Subject: x
                        Message-ID: <1@example.org>

                        From: Author <a@example.org>

                        Words.
                        """);
        assertThat(facts.from()).contains("Author <a@example.org>");
        assertThat(facts.messageId()).contains("<1@example.org>");
    }

    @Test
    void trailers_are_found_before_the_dashes() {
        var facts = facts("""
                        Subject: x

                        Words: more of them.

                        Signed-off-by: A <a@example.org>
                        Upstream-Status: Pending
                        Link: https://example.org/1
                        ---
                        Reviewed-by: nobody
                        """);
        assertThat(facts.trailers().map(MailHeader.Field::name))
                .containsExactly("Signed-off-by", "Upstream-Status", "Link");
    }

    @Test
    void a_header_as_debian_keeps_it_is_read_too() {
        var facts = facts("Description: Say a\nAuthor: A <a@example.org>\nForwarded: no\n");
        assertThat(facts.title()).contains("Say a");
        assertThat(facts.from()).contains("A <a@example.org>");
        assertThat(facts.trailer("forwarded")).containsExactly("no");
    }

    private static MailFacts facts(String header) {
        return MailFacts.of(
                Patch.parse(Bytes.utf8(header + "\n" + DIFF)).messages().head());
    }
}
