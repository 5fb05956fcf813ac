package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.SignatureForm;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.port.Signatures;
import io.kernelagent.port.Signer;
import io.kernelagent.testkit.contract.SignerContract;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds wherever the gpg is that signs; the real one, with an agent of its own. */
abstract class GnuPgContract implements SignerContract {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final String PASSPHRASE = "hunter 2";

    @TempDir
    static Path folder;

    private static GnuPg gpg;
    static Path home;

    @BeforeAll
    static void make_keys() throws IOException {
        home = folder.resolve("h");
        gpg = new GnuPg(home);
        for (var name : new String[] {"ours", "theirs"}) {
            gpg.key(name, "ed25519", PASSPHRASE, "--faked-system-time", "20261001T000000!");
        }
    }

    @AfterAll
    static void close() throws IOException {
        gpg.close();
    }

    @Override
    public Signer signer() {
        return signer("ours", PASSPHRASE);
    }

    @Override
    public Signer stranger() {
        return signer("theirs", PASSPHRASE);
    }

    @Override
    public Signatures signatures() {
        return new OpenPgpSignatures(gpg.publicKey("ours"), folder, () -> NOW);
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Test
    void it_signs_as_the_key_in_a_file_does() throws IOException {
        var exported = new OpenPgpSigner(
                new SigningSettings(
                        home.resolve("ours.secret.gpg"), Option.some(MadeKey.passphrase(folder, PASSPHRASE))),
                folder);
        assertThat(signer().key()).isEqualTo(exported.key());
    }

    @Test
    void a_file_is_signed_without_being_held() throws IOException {
        Files.write(folder.resolve("package"), TEXT.toArray());
        var signature = signer().sign(Material.file("package"), SignatureForm.DETACHED, NOW)
                .get();
        assertThat(signatures().check(Material.of(TEXT), signature).get().isGood())
                .isTrue();
        assertThat(signer().sign(Material.file("absent"), SignatureForm.DETACHED, NOW)
                        .isLeft())
                .isTrue();
    }

    @Test
    void a_locked_key_and_a_missing_one_are_faults_that_say_what_gpg_says() {
        GnuPg.forget(home);
        var locked = signer("ours", "wrong").sign(Material.of(TEXT), SignatureForm.DETACHED, NOW);
        assertThat(locked.getLeft().detail()).contains("signing failed").doesNotContain("wrong");
        var absent = signer(GnuPgSettings.of(home, new Fingerprint("F".repeat(40)), Option.none()));
        assertThat(absent.key().getLeft().detail()).isNotEmpty();
    }

    /** The signer of that machine. */
    abstract Signer signer(GnuPgSettings settings);

    private Signer signer(String name, String passphrase) {
        try {
            var file = MadeKey.passphrase(folder, passphrase);
            return signer(GnuPgSettings.of(home, key(name), Option.some(file)));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    static Fingerprint key(String name) {
        try {
            return new Fingerprint(gpg.fingerprint(name + "@test.invalid"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
