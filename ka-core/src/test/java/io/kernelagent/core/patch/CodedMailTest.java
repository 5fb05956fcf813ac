package io.kernelagent.core.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Mails as lists and programs from the last century deliver them. */
class CodedMailTest {
    private static final String HEAD = "From: A U Thor <a@example.org>\nSubject: [PATCH] Set the widget\n";
    private static final String DIFF = """
            --- a/x.c
            +++ b/x.c
            @@ -1,3 +1,3 @@
             int a;
            -	int widget = 1;
            +	int widget = 2; /* für alle */
             int c;
            """;
    private static final String BODY = "\nIt was one.\n\nSigned-off-by: A U Thor <a@example.org>\n---\n" + DIFF;
    private static final String PLAIN = HEAD + "Content-Transfer-Encoding: 8bit\n" + BODY;

    @Test
    void a_quoted_printable_diff_is_refused_and_can_be_decoded() {
        var coded = quoted(BODY.replace("2; ", "2; =\n"));
        var finding = only(coded);
        assertThat(finding.line()).isEqualTo(3);
        assertThat(finding.isError()).isTrue();
        assertThat(Edits.mend(coded).utf8()).isEqualTo(PLAIN);
    }

    @Test
    void a_diff_in_base64_is_refused_and_can_be_decoded() {
        var body = Base64.getMimeEncoder(76, new byte[] {'\n'})
                .encodeToString(BODY.substring(1).getBytes(StandardCharsets.UTF_8));
        var coded = Bytes.utf8(HEAD + "Content-Transfer-Encoding: BASE64\n\n" + body + "\n");
        assertThat(only(coded).isError()).isTrue();
        assertThat(Edits.mend(coded).utf8()).isEqualTo(PLAIN);
    }

    @Test
    void every_mail_of_a_mailbox_is_looked_at() {
        var boundary = "From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001\n";
        var coded = Bytes.utf8(boundary + quoted(BODY) + "\n" + boundary + quoted(BODY) + "\n");
        assertThat(Patch.parse(coded).findings()).hasSize(2);
        assertThat(Edits.mend(coded).utf8()).isEqualTo(boundary + PLAIN + "\n" + boundary + PLAIN + "\n");
    }

    /** Somebody decoded the mail and kept its header: git apply is right, git am would not be. */
    @Test
    void a_claim_that_is_not_true_is_a_warning_and_can_be_taken_back() {
        var claimed = Bytes.utf8(PLAIN.replace("8bit", "quoted-printable"));
        assertThat(only(claimed).isError()).isFalse();
        assertThat(Edits.mend(claimed).utf8()).isEqualTo(PLAIN);
    }

    @Test
    void a_coding_that_changes_nothing_or_a_cover_letter_is_no_finding() {
        var plain =
                PLAIN.replace("8bit", "quoted-printable").replace(" = ", " ").replace("ü", "ue");
        assertThat(Patch.parse(Bytes.utf8(plain)).findings()).isEmpty();
        assertThat(Patch.parse(quoted("\nf=C3=BCr alle\n")).findings()).isEmpty();
    }

    @Test
    void what_is_said_about_coded_mails_is_what_was_reviewed() {
        var told = List.of(quoted(BODY), Bytes.utf8(PLAIN.replace("8bit", "base64")))
                .map(CodedMailTest::only)
                .map(found -> found.line() + ": " + found.severity().word() + ": " + found.message() + " ["
                        + found.code() + "]\n  mend: " + found.mend() + "\n");
        Golden.check("patch/coded.txt", told.mkString("\n"));
    }

    private static PatchFinding only(Bytes text) {
        var findings = Patch.parse(text).findings();
        assertThat(findings.map(finding -> finding.code().text())).containsExactly("KA-PATCH-CODED");
        return findings.head();
    }

    /** The mail as a list delivers it; soft line breaks in the body are kept. */
    private static Bytes quoted(String body) {
        var letters = new StringBuilder(HEAD + "Content-Transfer-Encoding: Quoted-Printable\n");
        var bytes = Bytes.utf8(body).latin1();
        for (int i = 0; i < bytes.length(); i++) {
            char letter = bytes.charAt(i);
            boolean isSoft = letter == '=' && bytes.startsWith("=\n", i);
            boolean isPlain = (letter != '=' && letter < 0x7f) || isSoft;
            letters.append(isPlain ? String.valueOf(letter) : String.format(Locale.ROOT, "=%02X", (int) letter));
        }
        return Bytes.latin1(letters.toString());
    }
}
