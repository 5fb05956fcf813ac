package io.kernelagent.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Fingerprint;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L061: the next key comes to clients as a package that the last key signed. */
class KeyringIT {
    @TempDir
    Path folder;

    private Publisher publisher;

    @BeforeEach
    void open() throws IOException {
        publisher = Publisher.of(folder.resolve("p"));
        publisher.prepareRotation();
        site("p/secret.gpg", publisher.fingerprint(), "p/next.secret.gpg", publisher.fingerprintOf("next"));
    }

    private void site(String key, Fingerprint fingerprint, String rotation, Fingerprint other) throws IOException {
        Files.writeString(
                folder.resolve("ka.yaml"),
                "repository:\n  path: p/repository\n  signing:\n    key: " + key + "\n    trusted: p/ka.gpg\n"
                        + "    fingerprint: " + fingerprint + "\n    rotation:\n      key: " + rotation
                        + "\n      fingerprint: " + other + "\n");
    }

    /** The next key signs everything from now on. */
    private void exchangeKeys() throws IOException {
        site("p/next.secret.gpg", publisher.fingerprintOf("next"), "p/secret.gpg", publisher.fingerprint());
        ka("repo", "refresh").expect(0);
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void the_same_keys_make_the_same_packages_and_the_tools_read_them() throws IOException {
        var packages = packages("one");
        assertThat(packages("two").map(KeyringIT::content)).isEqualTo(packages.map(KeyringIT::content));
        assertThat(ka("repo", "keyring", "--plan").expect(0).text()).contains("write ./ka-keyring-", "digest: ");
        assertThat(Judge.run("pacman", "-Qip", packages.head()).expect(0).text())
                .containsPattern("Name +: ka-keyring\n")
                .containsPattern("Packager +: Keeper of ka <ka@test.invalid>\n")
                .doesNotContain("error", "warning");
        assertThat(Judge.run("dpkg-deb", "-I", packages.last()).expect(0).text())
                .contains("Package: ka-keyring");
    }

    @Test
    void apt_upgrades_its_keyring_and_believes_the_next_key() throws IOException {
        publish();
        var client = new AptClient(Files.createDirectory(folder.resolve("apt")));
        client.configure(sources(publisher.onlyThe("last")));
        client.update().expect(0);
        client.install("ka-keyring").expect(0);
        var installed = folder.resolve("apt/usr/share/keyrings/ka-keyring.gpg");
        assertThat(installed).hasSameBinaryContentAs(publisher.publicKey());
        client.configure(sources(installed));
        exchangeKeys();
        client.update().expect(0);
        assertThat(Judge.run("dpkg", "--root=" + folder.resolve("apt"), "-V", "ka-keyring")
                        .expect(0)
                        .text())
                .isEmpty();
    }

    @Test
    void pacman_installs_the_keys_and_pacman_key_takes_them() throws IOException {
        publish();
        var client = new PacmanClient(folder.resolve("pacman"), publisher.onlyThe("last"), publisher.fingerprint());
        client.configure(snippet());
        client.pacman("-Sy", "ka-keyring", "--noscriptlet").expect(0);
        var fresh = new PacmanClient(folder.resolve("fresh"), publisher.onlyThe("last"), publisher.fingerprint());
        fresh.configure(snippet());
        var home = Files.createDirectory(
                folder.resolve("k"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        pacmanKey(home, "--init").expect(0);
        pacmanKey(home, "--populate", "ka").expect(0);
        Judge.run("gpgconf", "--homedir", home, "--kill", "all");
        exchangeKeys();
        fresh.pacman("-Sy").refused();
        fresh.pacman("--gpgdir", home, "-Sy").expect(0);
    }

    private void publish() throws IOException {
        var files = packages("out");
        var kernels = List.of(
                TestPackages.pacman(folder, "linux-katest", "7.0-1", "kernel"),
                TestPackages.debian(folder, "linux-image-katest", "7.0-1", "kernel"));
        assertThat(ka("publish", files.head(), files.last()).expect(2).text()).contains("KA-REPO-FOR-NOBODY");
        assertThat(ka(List.<Object>of("publish")
                                .appendAll(files)
                                .appendAll(kernels)
                                .toJavaArray())
                        .expect(0)
                        .text())
                .contains("switch clients to snapshot 1");
        assertThat(ka("repo", "verify").expect(0).text()).contains("every signature is right");
    }

    /** The real script, which knows one folder of keyrings (Debian moved it), and here knows the client's. */
    private Judge.Answer pacmanKey(Path home, Object... words) throws IOException {
        var keyrings = folder.resolve("pacman/usr/share/pacman/keyrings");
        var script = Files.readString(Path.of("/usr/bin/pacman-key"))
                .replaceFirst("KEYRING_IMPORT_DIR='[^']*'", "KEYRING_IMPORT_DIR='" + keyrings + "'");
        var own = Files.writeString(folder.resolve("pacman-key"), script);
        return Judge.run(List.<Object>of("bash", own, "--config", folder.resolve("fresh/etc/pacman.conf"))
                .append("--gpgdir")
                .append(home)
                .appendAll(List.of(words))
                .toJavaArray());
    }

    private List<Path> packages(String out) {
        var made =
                ka("repo", "keyring", "--out", folder.resolve(out).toString()).expect(0);
        return List.ofAll(made.text().lines().map(Path::of));
    }

    private static String content(Path file) {
        return Judge.run("sha256sum", file).expect(0).text().substring(0, 64);
    }

    private String sources(Path keyring) {
        return publisher.clients("file:" + publisher.root(), keyring.toString()).debian();
    }

    private String snippet() {
        return publisher.clients("file://" + publisher.root(), "").pacman();
    }

    private Judge.Answer ka(Object... words) {
        return Judge.ka(folder, words);
    }
}
