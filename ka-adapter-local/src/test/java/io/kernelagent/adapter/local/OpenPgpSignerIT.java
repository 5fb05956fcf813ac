package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.SignatureForm;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Fingerprint;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L061: gpg and gpgv believe what we sign, and we believe what gpg signs. */
class OpenPgpSignerIT {
    private static final Bytes TEXT =
            Bytes.utf8("Origin: ka\nTrailing: blanks \t\n- a dash\n-----BEGIN x\n\nFrom here\n");

    private static final String WEAK = "weak@test.invalid";

    @TempDir
    Path folder;

    private GnuPg gpg;

    @BeforeEach
    void open() throws IOException {
        gpg = new GnuPg(folder.resolve("h"));
    }

    @AfterEach
    void close() throws IOException {
        gpg.close();
    }

    @ParameterizedTest
    @CsvSource({"ed25519,''", "ed25519,hunter 2", "rsa3072,''", "rsa3072,hunter 2"})
    void gpg_and_gpgv_believe_what_we_sign(String algorithm, String passphrase) throws IOException {
        var signer = signer(gpg.key("ka", algorithm, passphrase), passphrase);
        assertThat(signer.key().get().primary()).isEqualTo(new Fingerprint(gpg.fingerprint("ka@test.invalid")));
        var file = Files.write(folder.resolve("package"), TEXT.toArray());
        var detached = write("package.sig", signer, SignatureForm.DETACHED);
        var armored = write("package.asc", signer, SignatureForm.ARMORED);
        var cleartext = write("InRelease", signer, SignatureForm.CLEARTEXT);
        var ring = gpg.publicKey("ka").toString();
        for (var signature : List.of(detached, armored)) {
            GnuPg.run(0, List.of("gpgv", "--keyring", ring, signature.toString(), file.toString()));
            gpg.gpg(List.of("--verify", signature.toString(), file.toString()));
        }
        GnuPg.run(0, List.of("gpgv", "--keyring", ring, cleartext.toString()));
        Files.write(file, TEXT.plus(TEXT).toArray());
        GnuPg.run(1, List.of("gpgv", "--keyring", ring, detached.toString(), file.toString()));
    }

    @ParameterizedTest
    @CsvSource({"ed25519", "rsa3072"})
    void we_believe_what_gpg_signs_and_nothing_else(String algorithm) throws IOException {
        gpg.key("ka", algorithm, "");
        var file = Files.write(folder.resolve("package"), TEXT.toArray());
        var signature = folder.resolve("made.sig");
        gpg.gpg(List.of("-u", "ka@test.invalid", "-o", signature.toString(), "--detach-sign", file.toString()));
        var signatures = new OpenPgpSignatures(gpg.publicKey("ka"), folder, InstantSource.system());
        var made = Bytes.copyOf(Files.readAllBytes(signature));
        assertThat(signatures.check(Material.file("package"), made).get().isGood())
                .isTrue();
        assertThat(signatures.check(Material.of(TEXT.plus(TEXT)), made).get().isGood())
                .isFalse();
    }

    @Test
    void a_key_that_gpg_bound_by_sha1_is_refused() throws IOException {
        gpg.gpg(List.of(
                "--passphrase", "", "--cert-digest-algo", "SHA1", "--quick-gen-key", WEAK, "rsa2048", "sign", "never"));
        var secret = folder.resolve("weak.gpg");
        gpg.gpg(List.of("-o", secret.toString(), "--export-secret-keys", WEAK));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        assertThat(signer(secret, "").key().getLeft().detail()).contains("SHA-1");
    }

    @Test
    void an_export_of_the_subkeys_alone_signs_too() throws IOException {
        gpg.key("ka", "ed25519", "");
        var subkeys = folder.resolve("subkeys.gpg");
        gpg.gpg(List.of("-o", subkeys.toString(), "--export-secret-subkeys", "ka@test.invalid"));
        Files.setPosixFilePermissions(subkeys, PosixFilePermissions.fromString("rw-------"));
        assertThat(signer(subkeys, "").key().get().primary().hex()).isEqualTo(gpg.fingerprint("ka@test.invalid"));
    }

    private OpenPgpSigner signer(Path secret, String passphrase) throws IOException {
        var file = Option.when(!passphrase.isEmpty(), MadeKey.passphrase(folder, passphrase));
        return new OpenPgpSigner(new SigningSettings(secret, file), folder);
    }

    private Path write(String name, OpenPgpSigner signer, SignatureForm form) throws IOException {
        var at = signer.key().get().signingTime(InstantSource.system().instant());
        return Files.write(
                folder.resolve(name),
                signer.sign(Material.of(TEXT), form, at).get().toArray());
    }
}
