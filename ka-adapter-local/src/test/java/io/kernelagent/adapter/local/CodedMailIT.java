package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.Edits;
import io.kernelagent.core.text.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A coded mail that was mended is to git what the coded one was. */
class CodedMailIT {
    private static final String HEAD = """
            From: =?UTF-8?q?J=C3=BCrgen?= <j@example.org>
            Date: Tue, 4 Mar 2025 10:11:12 +0100
            Subject: [PATCH] Set the widget
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8
            """;

    @TempDir
    Path root;

    private String diff = "";

    @BeforeEach
    void makeRepository() throws IOException {
        Files.writeString(root.resolve("x.c"), "int a;\nint widget = 1;\nint c;\n");
        git().run("init", "-q", "-b", "main");
        git().run("add", "x.c");
        git().run("commit", "-q", "-m", "kernel");
        Files.writeString(root.resolve("x.c"), "int a;\nint widget = 2; /* f\u00fcr alle = all */\nint c;\n");
        diff = git().run("diff") + "\n";
        git().run("checkout", "-q", "x.c");
    }

    @Test
    void quoted_printable_is_decoded_as_git_does() throws IOException {
        var coded = new StringBuilder();
        var letters = Bytes.utf8(body()).latin1();
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            boolean isPlain = letter != '=' && letter < 0x7f;
            coded.append(isPlain ? String.valueOf(letter) : String.format(Locale.ROOT, "=%02X", (int) letter));
            coded.append(letter == ';' ? "=\n" : "");
        }
        assertMeansTheSame(HEAD + "Content-Transfer-Encoding: quoted-printable\n\n" + coded);
    }

    @Test
    void base64_is_decoded_as_git_does() throws IOException {
        var lines =
                Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(body().getBytes(StandardCharsets.UTF_8));
        assertMeansTheSame(HEAD + "Content-Transfer-Encoding: base64\n\n" + lines + "\n");
    }

    private String body() {
        return "It was one f\u00fcr alle.\n\nSigned-off-by: J <j@example.org>\n---\n\n" + diff;
    }

    private void assertMeansTheSame(String coded) throws IOException {
        var mended = Edits.mend(Bytes.latin1(coded));
        assertThat(mended).isNotEqualTo(Bytes.latin1(coded));
        assertThat(mended.utf8()).contains(diff);
        assertThat(applied(mended)).isEqualTo(applied(Bytes.latin1(coded)));
    }

    /** What git am makes of it: the tree, the author and the message. */
    private String applied(Bytes mail) throws IOException {
        Files.write(root.resolve("mail"), mail.toArray());
        git().run("am", "-q", "mail");
        var made = git().run("log", "-1", "--format=%T%n%an%n%B");
        git().run("reset", "-q", "--hard", "HEAD~1");
        return made;
    }

    private RealGit git() {
        return new RealGit(root);
    }
}
