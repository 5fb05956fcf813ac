package io.kernelagent.cli.repository;

import io.kernelagent.core.text.Fingerprint;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A machine with pacman that requires every signature and trusts one key. */
final class PacmanClient {
    private final Path root;

    PacmanClient(Path root, Path trusted, Fingerprint key) throws IOException {
        this.root = root;
        for (var name : List.of("var/lib/pacman", "var/cache/pacman/pkg", "var/log", "etc/pacman.d/hooks")) {
            Files.createDirectories(root.resolve(name));
        }
        Files.write(root.resolve("etc/mtab"), Files.readAllBytes(Path.of("/proc/mounts")));
        var home = Files.createDirectory(
                gpgHome(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Judge.run("gpg", "--homedir", home, "--batch", "--import", trusted).expect(0);
        var trust = Files.writeString(root.resolve("trust"), key + ":6:\n");
        Judge.run("gpg", "--homedir", home, "--batch", "--import-ownertrust", trust)
                .expect(0);
        Judge.run("gpgconf", "--homedir", home, "--kill", "all");
    }

    /** One that trusts a publisher, and finds its repository at a URL. */
    static PacmanClient of(Path root, Publisher publisher, String url) throws IOException {
        var client = new PacmanClient(root, publisher.publicKey(), publisher.fingerprint());
        client.configure(publisher.clients(url, "").pacman());
        return client;
    }

    private Path gpgHome() {
        return root.resolve("g");
    }

    /** With these repositories, as the snippet says. */
    void configure(String repositories) throws IOException {
        Files.writeString(
                root.resolve("etc/pacman.conf"),
                String.join(
                        "\n",
                        "[options]",
                        "RootDir = " + root,
                        "DBPath = " + root.resolve("var/lib/pacman"),
                        "CacheDir = " + root.resolve("var/cache/pacman/pkg"),
                        "LogFile = " + root.resolve("var/log/pacman.log"),
                        "GPGDir = " + gpgHome(),
                        "HookDir = " + root.resolve("etc/pacman.d/hooks"),
                        "Architecture = x86_64",
                        "SigLevel = Required DatabaseRequired",
                        "LocalFileSigLevel = Required",
                        repositories));
    }

    Judge.Answer pacman(Object... words) {
        return Judge.run(List.<Object>of("pacman", "--config", root.resolve("etc/pacman.conf"), "--noconfirm")
                .appendAll(List.of(words))
                .toJavaArray());
    }

    String installed(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }
}
