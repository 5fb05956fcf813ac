package io.kernelagent.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Fingerprint;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L060, L061, L063, L143: apt installs from what we publish and from nothing else. */
class AptRepositoryIT {
    @TempDir
    Path folder;

    private Publisher publisher;
    private AptClient client;

    @BeforeEach
    void open() throws IOException {
        publisher = Publisher.of(folder.resolve("p"));
        client = new AptClient(folder.resolve("client"));
        client.configure(sources(publisher, "file:" + publisher.root()));
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    private static String sources(Publisher publisher, String url) {
        return publisher.clients(url, publisher.publicKey().toString()).debian();
    }

    @Test
    void apt_installs_what_we_publish_and_upgrades() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        client.update().expect(0);
        client.install("linux-image-katest").expect(0);
        assertThat(client.installed("boot/vmlinuz-katest")).isEqualTo("one");
        publisher.publish(kernel("7.0-2", "two")).get();
        client.update().expect(0);
        client.install("linux-image-katest").expect(0);
        assertThat(client.installed("boot/vmlinuz-katest")).isEqualTo("two");
        assertThat(publisher.verify()).isEmpty();
    }

    @Test
    void a_rollback_is_newer_than_what_it_takes_back_and_so_apt_follows() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        publisher.publish(kernel("7.0-2", "two")).get();
        client.update().expect(0);
        publisher.rollback(1).get();
        client.update().expect(0);
        assertThat(client.apt("policy", "linux-image-katest").expect(0).text())
                .contains("Candidate: 7.0-1")
                .doesNotContain("7.0-2");
    }

    @Test
    void many_packages_in_parts_are_one_index_over_http_and_by_hash() throws IOException {
        for (int number = 0; number < 12; number++) {
            publisher.publish(aPackage("pkg-" + number, "1-1", "content")).get();
        }
        try (var server = Serving.of(publisher.root())) {
            client.configure(sources(publisher, server.url()));
            var text = client.update().expect(0).text();
            assertThat(text).doesNotContain("Ign:", "Err:");
            assertThat(client.apt("list", "pkg-*").expect(0).text().lines().filter(line -> line.startsWith("pkg-")))
                    .hasSize(12);
            client.install("pkg-7").expect(0);
        }
    }

    @Test
    void a_flipped_byte_in_a_package_is_refused_by_apt_and_by_us() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        PacmanRepositoryIT.flip(
                publisher.root().resolve("deb/pool/main/l/linux-image-katest/linux-image-katest_7.0-1_amd64.deb"));
        client.update().expect(0);
        client.install("linux-image-katest").refused();
        assertThat(publisher.verify().map(finding -> finding.code().text())).contains("KA-REPO-SUM");
    }

    @Test
    void a_flipped_byte_in_an_index_is_refused_by_apt_and_by_us() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        PacmanRepositoryIT.flip(publisher.root().resolve("live/deb/main/binary-amd64/Packages"));
        PacmanRepositoryIT.flip(publisher.root().resolve("live/deb/main/binary-amd64/Packages.gz"));
        client.update().refused();
        assertThat(publisher.verify()).hasSize(2);
    }

    @Test
    void a_flipped_byte_in_the_release_file_is_refused_by_apt_and_by_us() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        PacmanRepositoryIT.flip(publisher.root().resolve("live/deb/InRelease"));
        client.update().refused();
        assertThat(publisher.verify().map(finding -> finding.code().text())).contains("KA-REPO-SIGNATURE");
    }

    @Test
    void without_an_inrelease_file_apt_takes_the_release_file_and_its_signature() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        Files.delete(publisher.root().resolve("live/deb/InRelease"));
        client.update().expect(0);
        client.install("linux-image-katest").expect(0);
    }

    @Test
    void a_missing_signature_is_refused_by_apt_and_by_us() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        Files.delete(publisher.root().resolve("live/deb/InRelease"));
        Files.delete(publisher.root().resolve("live/deb/Release.gpg"));
        client.update().refused();
        assertThat(publisher.verify().map(finding -> finding.code().text())).contains("KA-REPO-MISSING");
    }

    @Test
    void a_foreign_key_is_refused_by_apt_and_by_us() throws IOException {
        try (var stranger = Publisher.of(folder.resolve("s"))) {
            stranger.publish(kernel("7.0-1", "one")).get();
            Files.copy(publisher.publicKey(), stranger.publicKey(), StandardCopyOption.REPLACE_EXISTING);
            client.configure(sources(stranger, "file:" + stranger.root()));
            client.update().refused();
            assertThat(stranger.verify().map(finding -> finding.code().text())).contains("KA-REPO-SIGNATURE");
        }
    }

    @Test
    void a_snapshot_past_its_validity_is_refused_by_apt_and_by_us() throws IOException {
        var longAgo = Instant.now().minus(Duration.ofDays(3));
        try (var late = new Publisher(folder.resolve("l"), Duration.ofDays(2), () -> longAgo)) {
            late.publish(kernel("7.0-1", "one")).get();
            client.configure(sources(late, "file:" + late.root()));
            assertThat(client.update().refused().text()).contains("expired");
            assertThat(late.verifyAt(Instant.now())
                            .map(finding -> finding.code().text()))
                    .contains("KA-REPO-VALIDITY");
        }
    }

    /** apt has seen a newer one, and goes on offering that. */
    @Test
    void an_old_state_that_is_served_again_is_passed_over_by_apt_and_found_by_us() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        publisher.publish(kernel("7.0-2", "two")).get();
        client.update().expect(0);
        var live = publisher.root().resolve("live");
        Files.delete(live);
        Files.createSymbolicLink(live, Path.of("snapshots/000001"));
        client.update();
        assertThat(client.apt("policy", "linux-image-katest").expect(0).text()).contains("Candidate: 7.0-2");
        assertThat(publisher.verify(Option.some(2)).map(finding -> finding.code()
                        .text()))
                .contains("KA-REPO-REPLAYED");
    }

    /** Each of the two signatures of a suite is named by its own file. */
    @Test
    void what_an_unpinned_key_signed_is_named_by_the_files_that_apt_reads() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        var other = new Fingerprint("F".repeat(40));
        assertThat(publisher
                        .verifyPinning(other)
                        .filter(finding -> finding.message().startsWith("it was signed by"))
                        .map(finding -> finding.where().file()))
                .containsExactly("deb/dists/ka/InRelease", "deb/dists/ka/Release.gpg");
    }

    /** What apt fetches by the digest of an index, and what it fetches by the name of the suite, is checked too. */
    @Test
    void an_old_suite_in_the_place_of_the_link_to_the_live_one_is_noticed_by_us() throws IOException {
        publisher.publish(kernel("7.0-1", "one")).get();
        publisher.publish(kernel("7.0-2", "two")).get();
        var suite = publisher.root().resolve("deb/dists/ka");
        Files.delete(suite);
        Files.createSymbolicLink(suite, Path.of("../../snapshots/000001/deb"));
        client.update().expect(0);
        assertThat(client.apt("policy", "linux-image-katest").expect(0).text()).contains("Candidate: 7.0-1");
        assertThat(publisher.verify().map(finding -> finding.where().file()))
                .contains("deb/dists/ka/InRelease", "deb/dists/ka/Release");
        publisher.refresh().get();
        client.update().expect(0);
        assertThat(client.apt("policy", "linux-image-katest").expect(0).text()).contains("Candidate: 7.0-2");
        var byHash = publisher.root().resolve("live/deb/main/binary-amd64/by-hash/SHA256");
        try (var names = Files.list(byHash)) {
            for (var name : names.toList()) {
                Files.delete(name);
            }
        }
        assertThat(publisher.verify().map(finding -> finding.code().text()))
                .containsExactly("KA-REPO-MISSING", "KA-REPO-MISSING");
    }

    private Path kernel(String version, String content) throws IOException {
        return aPackage("linux-image-katest", version, content);
    }

    private Path aPackage(String name, String version, String content) throws IOException {
        return TestPackages.debian(folder, name, version, content);
    }
}
