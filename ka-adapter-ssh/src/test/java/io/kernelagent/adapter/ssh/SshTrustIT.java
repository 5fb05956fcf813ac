package io.kernelagent.adapter.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.testkit.program.LoopbackSshd;
import io.kernelagent.testkit.program.RealProgram;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Who is believed, and how we are: against a real OpenSSH server with keys of all kinds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(value = "possible", disabledReason = "bin/setup installs sshd and its user")
class SshTrustIT {
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    @TempDir
    private Path scratch;

    private LoopbackSshd server;

    static boolean possible() {
        return LoopbackSshd.isPossible();
    }

    @BeforeAll
    void start() {
        server = LoopbackSshd.started();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void an_unknown_machine_is_refused_with_the_fingerprint_that_ssh_keygen_prints() {
        var fault = refused(scratch.resolve("absent"));
        assertThat(fault.effect()).isEqualTo(Fault.Effect.NONE);
        assertThat(fault.detail())
                .startsWith("no key of [127.0.0.1]:" + server.port() + " is pinned; it shows ssh-ed25519 "
                        + printedFingerprint(server.folder().resolve("host_key.pub")))
                .endsWith("ssh-keyscan -t ed25519 -p " + server.port() + " 127.0.0.1 >> " + scratch.resolve("absent"));
    }

    @Test
    void a_changed_key_is_refused_with_both_fingerprints() throws IOException {
        var other = server.makeKey("other_key", "ed25519");
        assertThat(refused(known(other)).detail())
                .contains("Shown: ssh-ed25519 "
                        + printedFingerprint(server.folder().resolve("host_key.pub")) + ".")
                .contains("Pinned: ssh-ed25519 " + printedFingerprint(other.resolveSibling("other_key.pub")) + ".")
                .contains("nothing was sent");
    }

    @Test
    void a_key_of_another_kind_than_the_pinned_one_is_a_changed_key() throws IOException {
        var other = server.makeKey("rsa_of_another", "rsa");
        var fault = refused(known(other));
        assertThat(fault.effect()).isEqualTo(Fault.Effect.NONE);
        assertThat(fault.detail()).isNotEmpty();
    }

    @Test
    void hashed_entries_are_understood() throws IOException {
        var file = Files.copy(server.knownHosts(), scratch.resolve("hashed"));
        RealProgram.of("ssh-keygen", "-q", "-H", "-f", file).output();
        assertThat(Files.readString(file)).startsWith("|1|");
        assertThat(hello(Lan.settings(file, Lan.key(server.userKey())))).isEqualTo("hello");
    }

    @Test
    void keys_of_all_kinds_prove_a_machine() throws IOException {
        for (var type : List.of("rsa", "ecdsa", "ed25519")) {
            var key = server.makeKey("host_" + type, type);
            RealProgram.of("chmod", "644", key).output();
            RealProgram.of("chown", LoopbackSshd.user(), key).output();
            RealProgram.of("chmod", "600", key).output();
            try (var typed = LoopbackSshd.started("HostKey " + key, "HostKeyAlgorithms " + algorithms(type))) {
                var line = "[127.0.0.1]:" + typed.port() + " " + LoopbackSshd.publicKey(key) + "\n";
                var file = Files.writeString(scratch.resolve("known_" + type), line);
                assertThat(hello(typed, Lan.settings(file, Lan.key(typed.userKey()))))
                        .isEqualTo("hello");
            }
        }
    }

    @Test
    void a_machine_is_proved_by_its_authority_s_signature() throws IOException {
        var authority = server.makeKey("authority", "ed25519");
        var host = server.makeKey("certified", "ed25519");
        RealProgram.of("ssh-keygen", "-q", "-s", authority, "-I", "lab", "-h", "-n", "127.0.0.1", host + ".pub")
                .output();
        RealProgram.of("chown", LoopbackSshd.user(), host).output();
        try (var certified = LoopbackSshd.started(
                "HostKey " + host,
                "HostCertificate " + host + "-cert.pub",
                "HostKeyAlgorithms ssh-ed25519-cert-v01@openssh.com")) {
            var line =
                    "@cert-authority [127.0.0.1]:" + certified.port() + " " + LoopbackSshd.publicKey(authority) + "\n";
            var file = Files.writeString(scratch.resolve("authority"), line);
            assertThat(hello(certified, Lan.settings(file, Lan.key(certified.userKey()))))
                    .isEqualTo("hello");
        }
    }

    @Test
    void a_revoked_key_is_refused_even_where_it_is_pinned_too() throws IOException {
        var key = "[127.0.0.1]:" + server.port() + " " + server.hostKey() + "\n";
        for (var lines :
                List.of("@revoked " + key, key + "@revoked " + key, "@revoked * " + server.hostKey() + "\n" + key)) {
            var fault = refused(Files.writeString(scratch.resolve("revoked"), lines));
            assertThat(fault.effect()).isEqualTo(Fault.Effect.NONE);
            assertThat(fault.detail())
                    .contains("is revoked in " + scratch.resolve("revoked"))
                    .contains(printedFingerprint(server.folder().resolve("host_key.pub")));
        }
    }

    @Test
    void an_authority_s_signature_lets_us_in() throws IOException {
        var authority = server.makeKey("user_authority", "ed25519");
        var key = server.makeKey("signed", "ed25519");
        RealProgram.of("ssh-keygen", "-q", "-s", authority, "-I", "us", "-n", LoopbackSshd.user(), key + ".pub")
                .output();
        try (var trusting = LoopbackSshd.started("TrustedUserCAKeys " + authority + ".pub")) {
            assertThat(hello(trusting, Lan.settings(trusting.knownHosts(), Lan.key(key))))
                    .isEqualTo("hello");
        }
    }

    @Test
    void jumps_that_lead_in_a_circle_are_refused() {
        var one = Lan.address(server.port());
        var other = new Address(LoopbackSshd.user(), "localhost", server.port());
        var settings = Lan.settings(server.knownHosts(), Lan.key(server.userKey()));
        var circle = settings.with(one, settings.usual().via(other))
                .with(other, settings.usual().via(one));
        var fault = ask(server, circle).getLeft();
        assertThat(fault.effect()).isEqualTo(Fault.Effect.NONE);
        assertThat(fault.detail()).isEqualTo("its jumps lead in a circle");
    }

    @Test
    void who_is_not_admitted_is_told_which_keys_were_shown() {
        var stranger = server.makeKey("stranger", "ed25519");
        var fault = ask(server, Lan.settings(server.knownHosts(), Lan.key(stranger)))
                .getLeft();
        assertThat(fault.operation()).isEqualTo("log in");
        assertThat(fault.effect()).isEqualTo(Fault.Effect.NONE);
        assertThat(fault.detail()).contains("Shown: " + stranger + ".").contains("authorized_keys");
        assertThat(ask(server, Lan.settings(server.knownHosts(), SshSettings.Identities.NONE))
                        .getLeft()
                        .detail())
                .contains("name a key file or an agent");
    }

    @Test
    void a_key_that_others_may_read_is_not_shown() {
        var open = server.makeKey("open", "ed25519");
        RealProgram.of("chmod", "644", open).output();
        assertThat(ask(server, Lan.settings(server.knownHosts(), Lan.key(open)))
                        .getLeft()
                        .detail())
                .contains("others may read it: chmod 600");
    }

    @Test
    void an_encrypted_key_is_opened_with_a_passphrase_from_a_file() throws IOException {
        var key = server.makeKey("locked", "ed25519", "-N", "a passphrase, \u00fc");
        server.admit(key);
        var right = Files.writeString(scratch.resolve("right"), "a passphrase, \u00fc\n");
        var wrong = Files.writeString(scratch.resolve("wrong"), "another one\n");
        assertThat(hello(Lan.settings(server.knownHosts(), locked(key, right)))).isEqualTo("hello");
        var fault = ask(server, Lan.settings(server.knownHosts(), locked(key, wrong)))
                .getLeft();
        assertThat(fault.effect()).isEqualTo(Fault.Effect.NONE);
        assertThat(fault.toString()).doesNotContain("another one");
    }

    @Test
    void an_agent_signs_with_the_keys_that_it_holds() {
        var socket = scratch.resolve("agent");
        var agent = RealProgram.of("ssh-agent", "-s", "-a", socket).output();
        var pid = agent.replaceAll("(?s).*SSH_AGENT_PID=(\\d+);.*", "$1");
        try {
            for (var type : List.of("rsa", "ecdsa", "ed25519")) {
                var key = server.makeKey("agent_" + type, type);
                server.admit(key);
                RealProgram.of("ssh-add", "-q", key)
                        .with("SSH_AUTH_SOCK", socket.toString())
                        .output();
                RealProgram.of("rm", key).output();
                var identities = SshSettings.Identities.NONE.withAgent(socket);
                assertThat(hello(Lan.settings(server.knownHosts(), identities)))
                        .as(type)
                        .isEqualTo("hello");
                RealProgram.of("ssh-add", "-q", "-D")
                        .with("SSH_AUTH_SOCK", socket.toString())
                        .output();
            }
        } finally {
            RealProgram.of("kill", pid).run();
        }
    }

    @Test
    void a_machine_is_reached_through_another_one() throws IOException {
        try (var inner = LoopbackSshd.started()) {
            inner.admit(server.userKey());
            var both = Files.writeString(
                    scratch.resolve("both"),
                    Files.readString(server.knownHosts()) + "[localhost]:" + inner.port() + " " + inner.hostKey()
                            + "\n");
            var address = new Address(LoopbackSshd.user(), "localhost", inner.port());
            var settings = Lan.settings(both, Lan.key(server.userKey()));
            var behind = settings.usual().via(Lan.address(server.port()));
            try (var machines = Lan.machines(settings.with(address, behind))) {
                var ran = machines.commands(Machine.at(address))
                        .run(Command.of("printf", "hello"))
                        .get();
                assertThat(ran.out().bytes().utf8()).isEqualTo("hello");
            }
        }
    }

    private static SshSettings.Identities locked(Path key, Path passphrase) {
        return SshSettings.Identities.NONE.with(new SshSettings.KeyFile(key, Option.some(passphrase)));
    }

    private static String algorithms(String type) {
        return switch (type) {
            case "rsa" -> "rsa-sha2-512,rsa-sha2-256";
            case "ecdsa" -> "ecdsa-sha2-nistp256";
            default -> "ssh-ed25519";
        };
    }

    private Path known(Path key) throws IOException {
        var line = "[127.0.0.1]:" + server.port() + " " + LoopbackSshd.publicKey(key) + "\n";
        return Files.writeString(scratch.resolve("known_" + key.getFileName()), line);
    }

    private Fault refused(Path knownHosts) {
        return ask(server, Lan.settings(knownHosts, Lan.key(server.userKey()))).getLeft();
    }

    private String hello(SshSettings settings) {
        return hello(server, settings);
    }

    private static String hello(LoopbackSshd server, SshSettings settings) {
        return ask(server, settings).getOrElseThrow(fault -> new AssertionError(fault.toString()));
    }

    private static Either<Fault, String> ask(LoopbackSshd server, SshSettings settings) {
        try (var machines = Lan.machines(settings)) {
            return machines.commands(Lan.at(server.port()))
                    .run(Command.of("printf", "hello"))
                    .map(ran -> ran.out().bytes().utf8());
        }
    }

    private static String printedFingerprint(Path publicKey) {
        var printed = FINGERPRINT.matcher(
                RealProgram.of("ssh-keygen", "-lf", publicKey).output());
        assertThat(printed.find()).isTrue();
        return printed.group();
    }
}
