package io.kernelagent.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.adapter.local.GnuPgHost;
import io.kernelagent.adapter.local.GnuPgSettings;
import io.kernelagent.adapter.local.GnuPgSigner;
import io.kernelagent.adapter.local.LocalMachines;
import io.kernelagent.adapter.local.OpenPgpSignatures;
import io.kernelagent.adapter.ssh.SshMachines;
import io.kernelagent.adapter.ssh.SshSettings;
import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.JobCommands;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.SignatureForm;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.port.Signatures;
import io.kernelagent.port.Signer;
import io.kernelagent.testkit.contract.SignerContract;
import io.kernelagent.testkit.program.LoopbackSshd;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** L061: the key never leaves the signing host, a machine behind a real OpenSSH server with a real gpg. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(
        value = "io.kernelagent.testkit.program.LoopbackSshd#isPossible",
        disabledReason = "bin/setup installs sshd and its user")
class SigningHostIT implements SignerContract {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String NOBODY = "F".repeat(40);

    @TempDir
    private Path scratch;

    private LoopbackSshd server;
    private SshMachines machines;

    @BeforeAll
    void start() throws IOException {
        server = LoopbackSshd.started();
        var mine = SshSettings.Identities.NONE.with(new SshSettings.KeyFile(server.userKey(), Option.none()));
        machines = new SshMachines(
                SshSettings.of(SshSettings.Door.of(List.of(server.knownHosts()), mine)),
                new LocalMachines(JobCommands.usual()));
        there("mkdir", "-m", "700", gpgHome());
        gpg("--quick-gen-key", "ours", "ed25519", "sign", "never");
        gpg("--quick-gen-key", "theirs", "ed25519", "sign", "never");
        Files.write(trusted(), gpg("--export", "ours").toArray());
    }

    @AfterAll
    void stop() {
        there("gpgconf", "--homedir", gpgHome(), "--kill", "all");
        machines.close();
        server.close();
    }

    private Machine machine() {
        return Machine.at(new Address(LoopbackSshd.user(), "127.0.0.1", server.port()));
    }

    private Bytes there(String... words) {
        var ran = machines.commands(machine()).run(Command.of(List.of(words))).get();
        assertThat(ran.isGood()).as(ran.complaint()).isTrue();
        return ran.out().bytes();
    }

    private Bytes gpg(String... words) {
        return there(List.of("gpg", "--homedir", gpgHome(), "--batch", "--passphrase", "")
                .appendAll(List.of("--faked-system-time", "20261001T000000!"))
                .appendAll(List.of(words))
                .toJavaArray(String[]::new));
    }

    private String gpgHome() {
        return server.work().resolve("g").toString();
    }

    private String waiting() {
        return server.work().resolve("waiting").toString();
    }

    private Path trusted() {
        return server.folder().resolve("ka.gpg");
    }

    private Fingerprint keyOf(String user) {
        return List.ofAll(gpg("--with-colons", "--list-keys", user).utf8().lines())
                .filter(line -> line.startsWith("fpr:"))
                .map(line -> new Fingerprint(line.split(":", -1)[9]))
                .head();
    }

    private Signer signerOf(String user) {
        return new GnuPgSigner(
                GnuPgSettings.of(Path.of(gpgHome()), keyOf(user), Option.none()),
                scratch,
                new GnuPgHost(machine(), machines, MachinePath.of(waiting())));
    }

    @Override
    public Signer signer() {
        return signerOf("ours");
    }

    @Override
    public Signer stranger() {
        return signerOf("theirs");
    }

    @Override
    public Signatures signatures() {
        return new OpenPgpSignatures(trusted(), scratch, () -> NOW);
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Test
    void a_file_of_ours_is_signed_over_there_and_does_not_stay() throws IOException {
        Files.write(scratch.resolve("package"), new byte[3_000_000]);
        var signature = signer().sign(Material.file("package"), SignatureForm.DETACHED, NOW)
                .get();
        assertThat(signatures().check(Material.file("package"), signature).get().isGood())
                .isTrue();
        assertThat(there("ls", "-A", waiting())).isEqualTo(Bytes.EMPTY);
    }

    @Test
    void what_is_published_is_signed_there_and_only_by_the_pinned_key() throws IOException {
        var file = TestPackages.pacman(scratch, "linux-katest", "7.0-1", "kernel");
        site(keyOf("ours"), server.port());
        Judge.ka(scratch, "publish", file).expect(0);
        assertThat(Judge.ka(scratch, "repo", "verify").expect(0).text()).contains("every signature is right");
        Judge.ka(scratch, "repo", "refresh").expect(0);
        var ring = trusted();
        var published = scratch.resolve("repository/pacman/x86_64/linux-katest-7.0-1-x86_64.pkg.tar.zst");
        Judge.run("gpgv", "--keyring", ring, published + ".sig", published).expect(0);
        site(new Fingerprint(NOBODY), server.port());
        assertThat(Judge.ka(scratch, "repo", "refresh", "--json").expect(4).text())
                .contains("\"block\" : \"signing-fail\"");
        site(keyOf("theirs"), server.port());
        assertThat(Judge.ka(scratch, "repo", "refresh").expect(4).text())
                .contains("the signature was made by a key that is not trusted");
        site(keyOf("ours"), 1);
        assertThat(Judge.ka(scratch, "repo", "refresh", "--json").expect(4).text())
                .contains("\"block\" : \"signing-fail\"", "127.0.0.1");
        assertThat(Judge.ka(scratch, "repo", "list").expect(0).text()).contains("* 2");
    }

    private void site(Fingerprint fingerprint, int port) throws IOException {
        Files.writeString(
                scratch.resolve("ka.yaml"),
                "signing_host:\n  address: " + LoopbackSshd.user() + "@127.0.0.1:" + port + "\n  known_hosts: "
                        + server.knownHosts() + "\n  key: " + server.userKey() + "\n  folder: " + waiting()
                        + "\nrepository:\n  signing:\n    key: gpg-agent:" + gpgHome() + "\n    fingerprint: "
                        + fingerprint + "\n    trusted: " + trusted() + "\n");
    }
}
