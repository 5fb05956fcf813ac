package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The real gpg with a home of its own, whose agent ends with the test. */
final class GnuPg implements AutoCloseable {
    private final Path home;

    GnuPg(Path home) throws IOException {
        this.home = Files.createDirectories(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }

    /** Makes a key with a subkey that signs, exports both halves to files, and gives the secret one back. */
    Path key(String name, String algorithm, String passphrase, String... options) throws IOException {
        var user = name + "@test.invalid";
        gpg(with(List.of("--quick-gen-key", user, algorithm, "cert", "never"), passphrase, options));
        gpg(with(List.of("--quick-add-key", fingerprint(user), algorithm, "sign", "1y"), passphrase, options));
        var secret = home.resolve(name + ".secret.gpg");
        gpg(with(List.of("-o", secret.toString(), "--export-secret-keys", user), passphrase));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        gpg(List.of("-o", publicKey(name).toString(), "--export", user));
        return secret;
    }

    Path publicKey(String name) {
        return home.resolve(name + ".gpg");
    }

    /** The fingerprint of the primary key. */
    String fingerprint(String user) throws IOException {
        return gpg(List.of("--with-colons", "--list-keys", user))
                .lines()
                .filter(line -> line.startsWith("fpr:"))
                .map(line -> line.split(":", -1)[9])
                .findFirst()
                .orElseThrow();
    }

    private static List<String> with(List<String> arguments, String passphrase, String... options) {
        var all = new ArrayList<>(List.of("--pinentry-mode", "loopback", "--passphrase", passphrase));
        all.addAll(List.of(options));
        all.addAll(arguments);
        return all;
    }

    String gpg(List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of("gpg", "--homedir", home.toString(), "--batch", "--yes"));
        command.addAll(arguments);
        return run(0, command);
    }

    /** Runs a program, expects it to end so, and gives back everything it said. */
    static String run(int expected, List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as("%s%n%s", command, said).isEqualTo(expected);
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            throw new IOException(wanted);
        }
        return said;
    }

    /** Makes the agent forget every passphrase. */
    static void forget(Path home) {
        try {
            run(0, List.of("gpgconf", "--homedir", home.toString(), "--kill", "gpg-agent"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        run(0, List.of("gpgconf", "--homedir", home.toString(), "--kill", "all"));
    }
}
