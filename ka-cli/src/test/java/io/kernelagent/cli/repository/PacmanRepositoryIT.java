package io.kernelagent.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L061, L063, L143: pacman, with every signature required, installs from what we publish and from nothing else. */
class PacmanRepositoryIT {
    @TempDir
    Path folder;

    private Publisher publisher;
    private PacmanClient client;

    @BeforeEach
    void open() throws IOException {
        publisher = Publisher.of(folder.resolve("p"));
        client = PacmanClient.of(folder.resolve("client"), publisher, "file://" + publisher.root());
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void pacman_installs_what_we_publish_and_upgrades_and_goes_back() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        client.pacman("-Sy").expect(0);
        client.pacman("-S", "linux-katest").expect(0);
        assertThat(client.installed("boot/Image-katest")).isEqualTo("one");
        publisher.publish(kernel("7.0-2", "two")).get();
        client.pacman("-Syu").expect(0);
        assertThat(client.installed("boot/Image-katest")).isEqualTo("two");
        assertThat(client.pacman("-Qi", "linux-katest").expect(0).text()).contains("Validated By    : Signature");
        publisher.rollback(1).get();
        client.pacman("-Syuu").expect(0);
        assertThat(client.installed("boot/Image-katest")).isEqualTo("one");
        assertThat(publisher.verify()).isEmpty();
    }

    @Test
    void pacman_finds_files_and_takes_a_package_by_its_name() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        client.pacman("-Fy").expect(0);
        assertThat(client.pacman("-F", "boot/Image-katest").expect(0).text()).contains("linux-katest");
        client.pacman("-U", publisher.root().resolve("pacman/x86_64/linux-katest-7.0-1-x86_64.pkg.tar.zst"))
                .expect(0);
    }

    @Test
    void many_packages_in_parts_are_one_database() throws IOException {
        for (int number = 0; number < 12; number++) {
            publisher
                    .publish(aPackage("pkg-" + number, "1-1", "x86_64", "content " + number))
                    .get();
        }
        client.pacman("-Sy").expect(0);
        assertThat(client.pacman("-Sl", "ka").expect(0).text().lines().filter(line -> line.startsWith("ka ")))
                .hasSize(12);
        assertThat(Judge.run("bsdtar", "-tf", publisher.root().resolve("pacman/x86_64/ka.db"))
                        .expect(0)
                        .text()
                        .lines()
                        .filter(line -> line.endsWith("/desc"))
                        .count())
                .isEqualTo(12);
    }

    @Test
    void a_package_for_every_machine_is_installed_too() throws IOException {
        publisher
                .publish(kernel("7.0-1", "one"), aPackage("ka-keyring", "1-1", "any", "keys"))
                .get();
        client.pacman("-Sy", "ka-keyring").expect(0);
        assertThat(client.installed("boot/Image-katest")).isEqualTo("keys");
    }

    @Test
    void pacman_fetches_over_http_too() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        try (var server = Serving.of(publisher.root())) {
            client.configure(snippet(publisher, server.url()));
            client.pacman("-Sy", "linux-katest").expect(0);
        }
        assertThat(client.installed("boot/Image-katest")).isEqualTo("one");
    }

    @Test
    void a_flipped_byte_in_a_package_is_refused_by_pacman_and_by_us() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        flip(publisher.root().resolve("pacman/x86_64/linux-katest-7.0-1-x86_64.pkg.tar.zst"));
        client.pacman("-Sy").expect(0);
        client.pacman("-S", "linux-katest").refused();
        assertThat(publisher.verify().map(finding -> finding.code().text()))
                .contains("KA-REPO-SUM", "KA-REPO-SIGNATURE");
    }

    @Test
    void a_flipped_byte_in_the_database_is_refused_by_pacman_and_by_us() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        flip(publisher.root().resolve("live/pacman/x86_64/ka.db"));
        client.pacman("-Sy").refused();
        assertThat(publisher.verify().map(finding -> finding.code().text()))
                .contains("KA-REPO-SUM", "KA-REPO-SIGNATURE");
    }

    @Test
    void a_flipped_byte_in_a_signature_is_refused_by_pacman_and_by_us() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        flip(publisher.root().resolve("live/pacman/x86_64/ka.db.sig"));
        client.pacman("-Sy").refused();
        assertThat(publisher.verify()).isNotEmpty();
    }

    @Test
    void a_missing_signature_is_refused_by_pacman_and_by_us() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        Files.delete(publisher.root().resolve("live/pacman/x86_64/ka.db.sig"));
        client.pacman("-Sy").refused();
        assertThat(publisher.verify().map(finding -> finding.code().text())).contains("KA-REPO-MISSING");
    }

    /** The database holds signatures too; who takes a package by its file relies on the one that lies beside it. */
    @Test
    void a_package_whose_signature_is_spoiled_or_missing_or_a_strangers_is_refused_by_pacman_and_by_us()
            throws IOException {
        var made = kernel("7.0-1", "one");
        publisher.publish(made).get();
        var signature = Path.of("pacman/x86_64/linux-katest-7.0-1-x86_64.pkg.tar.zst.sig");
        var ours = publisher.root().resolve(signature);
        flip(ours);
        assertRefusedAndPutBack(made, "KA-REPO-SIGNATURE");
        Files.delete(ours);
        assertRefusedAndPutBack(made, "KA-REPO-MISSING");
        try (var stranger = Publisher.of(folder.resolve("s"))) {
            stranger.publish(made).get();
            Files.copy(stranger.root().resolve(signature), ours, StandardCopyOption.REPLACE_EXISTING);
        }
        assertRefusedAndPutBack(made, "KA-REPO-SIGNATURE");
    }

    private void assertRefusedAndPutBack(Path made, String code) {
        var file = publisher.root().resolve("pacman/x86_64/linux-katest-7.0-1-x86_64.pkg.tar.zst");
        client.pacman("-U", file).refused();
        assertThat(publisher.verify().map(finding -> finding.code().text())).containsExactly(code);
        publisher.publish(made).get();
        assertThat(publisher.verify()).isEmpty();
        client.pacman("-U", file).expect(0);
    }

    @Test
    void a_foreign_key_is_refused_by_pacman_and_by_us() throws IOException {
        try (var stranger = Publisher.of(folder.resolve("s"))) {
            stranger.publish(kernel("7.0-1", "one")).get();
            client.configure(snippet(stranger, "file://" + stranger.root()));
            client.pacman("-Sy").refused();
            Files.copy(publisher.publicKey(), stranger.publicKey(), StandardCopyOption.REPLACE_EXISTING);
            assertThat(stranger.verify().map(finding -> finding.code().text())).contains("KA-REPO-SIGNATURE");
        }
    }

    /** pacman believes it: the old signature is good. The number is what gives the replay away. */
    @Test
    void an_old_state_that_is_served_again_is_noticed_by_its_number() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        publisher.publish(kernel("7.0-2", "two")).get();
        var live = publisher.root().resolve("live");
        Files.delete(live);
        Files.createSymbolicLink(live, Path.of("snapshots/000001"));
        assertThat(publisher.verify(Option.some(2)).map(finding -> finding.code()
                        .text()))
                .contains("KA-REPO-REPLAYED");
    }

    /** The same without touching what is live: pacman fetches by the links that lead to it. */
    @Test
    void an_old_database_in_the_place_of_the_link_to_the_live_one_is_noticed_by_us() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        publisher.publish(kernel("7.0-2", "two")).get();
        for (var name : new String[] {"ka.db", "ka.db.sig"}) {
            var link = publisher.root().resolve("pacman/x86_64/" + name);
            Files.delete(link);
            Files.copy(publisher.root().resolve("snapshots/000001/pacman/x86_64/" + name), link);
        }
        client.pacman("-Sy").expect(0);
        assertThat(client.pacman("-Sl", "ka").expect(0).text()).contains("7.0-1");
        assertThat(publisher.verify().map(finding -> finding.where().file()))
                .contains("pacman/x86_64/ka.db", "pacman/x86_64/ka.db.sig");
        publisher.refresh().get();
        client.pacman("-Syy").expect(0);
        assertThat(client.pacman("-Sl", "ka").expect(0).text()).contains("7.0-2");
        assertThat(publisher.verify()).isEmpty();
    }

    private static String snippet(Publisher publisher, String url) {
        return publisher.clients(url, "").pacman();
    }

    private Path kernel(String version, String content) throws IOException {
        return aPackage("linux-katest", version, "x86_64", content);
    }

    private Path aPackage(String name, String version, String architecture, String content) throws IOException {
        return TestPackages.pacman(folder, name, version, architecture, content);
    }

    static void flip(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        content[content.length / 2] ^= 0x10;
        Files.write(file, content);
    }
}
