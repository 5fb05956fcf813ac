package io.kernelagent.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.testkit.program.LoopbackSshd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** L063: a package server behind a real OpenSSH server, and the clients that install from it. */
@EnabledIf(
        value = "io.kernelagent.testkit.program.LoopbackSshd#isPossible",
        disabledReason = "bin/setup installs sshd and its user")
class UploadIT {
    @TempDir
    Path folder;

    private Publisher publisher;
    private LoopbackSshd server;

    @BeforeEach
    void open() throws IOException {
        publisher = Publisher.of(folder.resolve("p"));
        server = LoopbackSshd.started();
        site("server:\n    address: " + LoopbackSshd.user() + "@127.0.0.1:" + server.port() + "\n    known_hosts: "
                + server.knownHosts() + "\n    key: " + server.userKey() + "\n    folder: " + copy());
    }

    private void site(String more) throws IOException {
        Files.writeString(folder.resolve("ka.yaml"), publisher.site() + "  " + more + "\n");
    }

    private Path copy() {
        return server.work().resolve("copy");
    }

    @AfterEach
    void close() {
        server.close();
        publisher.close();
    }

    @Test
    void apt_and_pacman_install_from_the_copy_and_follow_it() throws IOException {
        publish("7.0-1");
        assertThat(ka("repo", "upload", "--plan").expect(0).text()).contains("switch clients of the server");
        assertThat(copy()).doesNotExist();
        ka("repo", "upload").expect(0);
        assertThat(ka("repo", "upload").expect(0).text()).contains("nothing to do");
        try (var http = Serving.of(copy())) {
            var snippets = publisher.clients(http.url(), publisher.publicKey().toString());
            var arch = new PacmanClient(folder.resolve("a"), publisher.publicKey(), publisher.fingerprint());
            arch.configure(snippets.pacman());
            var debian = new AptClient(Files.createDirectory(folder.resolve("d")));
            debian.configure(snippets.debian());
            arch.pacman("-Sy", "linux-katest").expect(0);
            debian.update().expect(0);
            debian.install("linux-image-katest").expect(0);
            publish("7.0-2");
            ka("repo", "upload").expect(0);
            arch.pacman("-Syu").expect(0);
            assertThat(arch.installed("boot/Image-katest")).isEqualTo("7.0-2");
            assertThat(debian.update().expect(0).text()).doesNotContain("Err:", "Ign:");
            debian.install("linux-image-katest").expect(0);
            assertThat(debian.installed("boot/vmlinuz-katest")).isEqualTo("7.0-2");
        }
    }

    @Test
    void a_server_that_is_gone_or_was_filled_by_somebody_else_changes_nothing() throws IOException {
        publish("7.0-1");
        ka("repo", "upload").expect(0);
        Files.delete(copy().resolve("live"));
        Files.createSymbolicLink(copy().resolve("live"), Path.of("snapshots/000009"));
        assertThat(ka("repo", "upload").expect(2).text()).contains("KA-REPO-SERVER");
        server.kill();
        assertThat(ka("repo", "upload").expect(4).text()).contains("127.0.0.1");
        server.restart();
        site("valid_days: 30");
        assertThat(ka("repo", "upload").expect(2).text()).contains("KA-SITE-SERVER", "repository.server");
    }

    /** L063: what clients of the server would refuse is found from here, and mended by nobody's hand but a person's. */
    @Test
    void the_copy_is_checked_as_strictly_as_the_repository() throws IOException {
        assertThat(ka("repo", "verify", "--server").expect(0).text()).contains("nothing is published yet");
        publish("7.0-1");
        ka("repo", "upload").expect(0);
        assertThat(ka("repo", "verify", "--server").expect(0).text()).contains("snapshot 1: every sum");
        var file = copy().resolve("pacman/x86_64/linux-katest-7.0-1-x86_64.pkg.tar.zst");
        var whole = Files.readAllBytes(file);
        var spoiled = whole.clone();
        spoiled[40] ^= 1;
        Files.write(file, spoiled);
        assertThat(ka("repo", "verify", "--server").expect(1).text()).contains("KA-REPO-SUM", "KA-REPO-SIGNATURE");
        Files.delete(file);
        assertThat(ka("repo", "verify", "--server").expect(1).text()).contains("KA-REPO-MISSING");
        Files.write(file, whole);
        publish("7.0-2");
        ka("repo", "upload").expect(0);
        assertThat(ka("repo", "verify", "--server").expect(0).text()).contains("snapshot 2: every sum");
        clearsUpWhatWasFetchedBefore();
        Files.delete(copy().resolve("live"));
        Files.createSymbolicLink(copy().resolve("live"), Path.of("snapshots/000001"));
        assertThat(ka("repo", "verify", "--server").expect(1).text()).contains("KA-REPO-REPLAYED");
        assertThat(ka("repo", "verify").expect(0).text()).contains("snapshot 2: every sum");
        server.kill();
        ka("repo", "verify", "--server").expect(4);
    }

    private void clearsUpWhatWasFetchedBefore() throws IOException {
        var fetched = folder.resolve(".ka/cache/server/ka");
        var old = fetched.resolve("deb/pool/main/l/linux-image-katest/linux-image-katest_7.0-1_amd64.deb");
        assertThat(old).exists();
        assertThat(ka("prune", "--plan").expect(0).text())
                .contains("that ka repo verify --server has fetched", "linux-image-katest_7.0-1_amd64.deb");
        ka("prune").expect(0);
        assertThat(old).doesNotExist();
        var current = fetched.resolve("pacman/x86_64/linux-katest-7.0-2-x86_64.pkg.tar.zst");
        var kept = Files.getLastModifiedTime(current);
        assertThat(ka("prune", "--plan").expect(0).text()).contains("nothing to do");
        assertThat(ka("repo", "verify", "--server").expect(0).text()).contains("snapshot 2: every sum");
        assertThat(Files.getLastModifiedTime(current)).as("not fetched again").isEqualTo(kept);
    }

    private void publish(String version) throws IOException {
        ka(
                        "publish",
                        TestPackages.pacman(folder, "linux-katest", version, version),
                        TestPackages.debian(folder, "linux-image-katest", version, version))
                .expect(0);
    }

    private Judge.Answer ka(Object... words) {
        return Judge.ka(folder, words);
    }
}
