package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.SignatureForm;
import io.kernelagent.core.repo.Verdict;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.Signatures;
import io.kernelagent.port.Signer;
import io.kernelagent.testkit.contract.SignerContract;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Random;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L061, L143. */
class OpenPgpSignerTest implements SignerContract {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant CREATED = NOW.minusSeconds(100_000);

    @TempDir
    static Path folder;

    private static MadeKey ours;
    private static MadeKey theirs;

    @BeforeAll
    static void make_keys() throws IOException {
        ours = MadeKey.in(folder, "ours", MadeKey.Recipe.usual(CREATED));
        theirs = MadeKey.in(folder, "theirs", MadeKey.Recipe.usual(CREATED));
    }

    @Override
    public Signer signer() {
        return signer(ours, MadeKey.PASSPHRASE);
    }

    @Override
    public Signer stranger() {
        return signer(theirs, MadeKey.PASSPHRASE);
    }

    @Override
    public Signatures signatures() {
        return signaturesAt(ours, NOW);
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Test
    void a_file_has_the_signature_of_its_bytes() throws IOException {
        var content = new byte[200_000];
        new Random(1).nextBytes(content);
        Files.write(folder.resolve("package"), content);
        var signature = signer().sign(Material.file("package"), SignatureForm.DETACHED, NOW)
                .get();
        assertThat(signature)
                .isEqualTo(signer().sign(Material.of(Bytes.copyOf(content)), SignatureForm.DETACHED, NOW)
                        .get());
        assertThat(signatures().check(Material.file("package"), signature).get().isGood())
                .isTrue();
    }

    @Test
    void the_subkey_signs_and_the_primary_key_is_what_is_pinned() {
        var key = signer().key().get();
        assertThat(key.signer()).isNotEqualTo(key.primary());
        assertThat(key.created()).isEqualTo(CREATED);
        assertThat(key.expires()).isEqualTo(Option.none());
    }

    @Test
    void a_wrong_passphrase_and_a_missing_one_are_faults_that_do_not_show_it() {
        var fault = signer(ours, "wrong secret").key().getLeft();
        assertThat(fault.detail()).contains("is locked").doesNotContain("wrong secret");
        var without = new OpenPgpSigner(new SigningSettings(ours.secret(), Option.none()), folder);
        assertThat(without.key().getLeft().detail()).contains("is locked");
    }

    @Test
    void a_secret_that_others_may_read_is_none() throws IOException {
        var open = folder.resolve("open.gpg");
        Files.copy(ours.secret(), open);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        var fault = new OpenPgpSigner(new SigningSettings(open, Option.none()), folder)
                .key()
                .getLeft();
        assertThat(fault.detail()).contains("chmod 600");
    }

    @Test
    void a_passphrase_that_cannot_be_had_is_not_blamed_on_the_key() throws IOException {
        var open = Files.writeString(folder.resolve("open.pass"), "hunter 2\n");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        for (var file : List.of(open, folder.resolve("none.pass"))) {
            var fault = new OpenPgpSigner(new SigningSettings(ours.secret(), Option.some(file)), folder)
                    .key()
                    .getLeft();
            assertThat(fault.operation()).isEqualTo("read the passphrase");
            assertThat(fault.target()).isEqualTo(file.toString());
            assertThat(fault.detail()).doesNotContain("key");
        }
    }

    @Test
    void a_key_that_is_bound_by_sha1_signs_nothing_and_is_believed_nothing() throws IOException {
        var weak = MadeKey.in(folder, "weak", new MadeKey.Recipe(CREATED, 0, HashAlgorithmTags.SHA1, true));
        assertThat(signer(weak, MadeKey.PASSPHRASE).key().getLeft().detail()).contains("SHA-1");
        assertThat(signaturesAt(weak, NOW)
                        .check(Material.of(TEXT), Bytes.utf8("x"))
                        .getLeft()
                        .detail())
                .contains("no key that may sign");
    }

    @Test
    void a_key_without_subkeys_signs_itself() throws IOException {
        var plain = MadeKey.in(folder, "plain", new MadeKey.Recipe(CREATED, 0, HashAlgorithmTags.SHA256, false));
        var key = signer(plain, MadeKey.PASSPHRASE).key().get();
        assertThat(key.signer()).isEqualTo(key.primary());
    }

    @Test
    void what_an_expired_key_signed_is_not_believed() throws IOException {
        var brief = MadeKey.in(folder, "brief", new MadeKey.Recipe(CREATED, 100_010, HashAlgorithmTags.SHA512, true));
        var signer = signer(brief, MadeKey.PASSPHRASE);
        assertThat(signer.key().get().expires()).isEqualTo(Option.some(NOW.plusSeconds(10)));
        var signature =
                signer.sign(Material.of(TEXT), SignatureForm.DETACHED, NOW).get();
        assertThat(verdictAt(brief, signature, NOW).isGood()).isTrue();
        assertThat(verdictAt(brief, signature, NOW.plusSeconds(10)).isGood()).isFalse();
    }

    @Test
    void a_signature_from_the_future_is_not_believed() {
        var signature = signer().sign(Material.of(TEXT), SignatureForm.DETACHED, NOW.plusSeconds(3600))
                .get();
        assertThat(verdictAt(ours, signature, NOW).isGood()).isFalse();
    }

    @Test
    void a_key_file_that_is_none_is_a_fault() throws IOException {
        var noKey = MadeKey.passphrase(folder, "no key");
        assertThat(new OpenPgpSigner(new SigningSettings(noKey, Option.none()), folder)
                        .key()
                        .isLeft())
                .isTrue();
        var absent = new SigningSettings(folder.resolve("absent"), Option.none());
        assertThat(new OpenPgpSigner(absent, folder).key().getLeft().detail()).contains("no such file");
    }

    private static Verdict verdictAt(MadeKey key, Bytes signature, Instant now) {
        return signaturesAt(key, now).check(Material.of(TEXT), signature).get();
    }

    private static Signatures signaturesAt(MadeKey key, Instant now) {
        return new OpenPgpSignatures(key.trusted(), folder, () -> now);
    }

    private static Signer signer(MadeKey key, String passphrase) {
        try {
            var file = MadeKey.passphrase(folder, passphrase);
            return new OpenPgpSigner(new SigningSettings(key.secret(), Option.some(file)), folder);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
