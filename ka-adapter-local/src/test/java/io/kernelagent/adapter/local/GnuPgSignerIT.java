package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.SignatureForm;
import io.kernelagent.port.Signer;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** L061: a key that stays with gpg-agent signs as one in a file does. */
class GnuPgSignerIT extends GnuPgContract {
    @Override
    Signer signer(GnuPgSettings settings) {
        return new GnuPgSigner(settings, folder);
    }

    /** A descriptor that the caller opened is such a pipe, and none of gpg's. */
    @Test
    void a_passphrase_that_can_be_read_once_signs_as_often_as_it_takes() throws Exception {
        var pipe = folder.resolve("pipe");
        GnuPg.run(0, List.of("mkfifo", "-m", "600", pipe.toString()));
        var writer = new Thread(() -> write(pipe, PASSPHRASE + "\n"));
        writer.start();
        var signer = signer(GnuPgSettings.of(home, key("ours"), Option.some(pipe)));
        for (var form : SignatureForm.values()) {
            GnuPg.forget(home);
            assertThat(signer.sign(Material.of(TEXT), form, now()).isRight())
                    .as(form.name())
                    .isTrue();
        }
        writer.join();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void a_passphrase_that_others_may_read_opens_nothing() throws IOException {
        var open = Files.writeString(folder.resolve("open.pass"), PASSPHRASE);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        var fault = signer(GnuPgSettings.of(home, key("ours"), Option.some(open)))
                .sign(Material.of(TEXT), SignatureForm.DETACHED, now())
                .getLeft();
        assertThat(fault.detail()).contains(open.toString(), "chmod 600");
    }

    /** A person who does not come, or a card that nobody touches. */
    @Test
    void gpg_has_a_limit() {
        var signer = signer(new GnuPgSettings(home, key("ours"), Option.none(), Duration.ZERO));
        assertThat(signer.key().getLeft().detail()).isEqualTo("gpg did not answer in PT0S");
    }
}
