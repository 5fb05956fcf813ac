package io.kernelagent.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.cli.OwnProcess;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L061: a passphrase opens the key, and nobody who looks at processes and files ever sees it. */
class PassphraseIT {
    private static final String SECRET = "hunter-of-two-words 2";
    private static final String USER = "Keeper <keeper@test.invalid>";

    /** A gpg that writes down what everybody may read of it, and then is the real one. */
    private static final String WATCHED = """
            #!/bin/sh
            tr '\\0' '\\n' </proc/$$/cmdline >>'%1$s'
            tr '\\0' '\\n' </proc/$$/environ >>'%1$s'
            PATH=${PATH#*:} exec gpg "$@"
            """;

    @TempDir
    Path folder;

    @TempDir
    Path secrets;

    private Path home;
    private Path passphrase;

    @BeforeEach
    void makeKey() throws IOException {
        home = secrets.resolve("g");
        Judge.run("install", "-d", "-m", "700", home).expect(0);
        passphrase = secret("passphrase", SECRET + "\n");
        gpg("--quick-gen-key", USER, "ed25519", "sign", "20d");
        gpg("--export-secret-keys", "-o", secret("key.gpg", ""), USER);
        gpg("--export", "-o", folder.resolve("ka.gpg"), USER);
        forget();
    }

    @AfterEach
    void forget() {
        Judge.run("gpgconf", "--homedir", home, "--kill", "all");
    }

    private Path secret(String name, String content) throws IOException {
        var file = Files.writeString(secrets.resolve(name), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private String gpg(Object... words) {
        return Judge.run(List.<Object>of("gpg", "--homedir", home, "--batch", "--yes", "--pinentry-mode", "loopback")
                        .append("--passphrase-file")
                        .append(passphrase)
                        .appendAll(List.of(words))
                        .toJavaArray())
                .expect(0)
                .text();
    }

    @ParameterizedTest
    @CsvSource({"key.gpg,/dev/fd/3", "key.gpg,passphrase", "gpg-agent:g,/dev/fd/3", "gpg-agent:g,passphrase"})
    void a_passphrase_from_a_file_or_a_descriptor_is_seen_by_nobody(String key, String from) throws IOException {
        site(key.replaceFirst("([a-z.]+)$", secrets + "/$1"), secrets.resolve(from));
        var log = folder.resolve("seen");
        var said = published(log, TestPackages.pacman(folder, "linux-katest", "7.0-1", "kernel"));
        assertThat(Judge.ka(folder, "repo", "verify").expect(0).text())
                .contains("the signing key expires in", "every signature is right");
        assertThat(said).doesNotContain(SECRET);
        if (key.startsWith("gpg-agent:")) {
            assertThat(Files.readString(log)).contains("--detach-sign", "PATH=").doesNotContain(SECRET);
        }
        assertNoFileHasIt();
    }

    private void site(String key, Path from) throws IOException {
        var fingerprint = gpg("--list-keys", "--with-colons")
                .lines()
                .filter(line -> line.startsWith("fpr"))
                .findFirst()
                .orElseThrow()
                .split(":", -1)[9];
        Files.writeString(folder.resolve("ka.yaml"), """
                repository:
                  path: repository
                  signing: {key: "%s", passphrase_file: "%s", trusted: ka.gpg, fingerprint: "%s"}
                """.formatted(key, from, fingerprint));
    }

    /** In a process of its own, whose descriptor 3 is a pipe with the passphrase: it can be read once. */
    private String published(Path log, Path file) throws IOException {
        var watched = Files.createDirectory(folder.resolve("bin")).resolve("gpg");
        Files.writeString(watched, WATCHED.formatted(log));
        Files.setPosixFilePermissions(watched, PosixFilePermissions.fromString("rwx------"));
        var path = watched.getParent() + ":" + System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        var script = "exec 3< <(cat '" + passphrase + "'); exec \"$@\"";
        return Judge.run(List.<Object>of("env", "PATH=" + path, "bash", "-c", script, "bash")
                        .appendAll(OwnProcess.ka("publish", file.toString(), "--workspace", folder.toString()))
                        .toJavaArray())
                .expect(0)
                .text();
    }

    private void assertNoFileHasIt() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(SECRET);
            }
        }
    }
}
