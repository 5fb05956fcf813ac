package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.port.RepositoryServer;
import io.kernelagent.testkit.contract.RepositoryServerContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions as they come over the wire, by bytes: a client library would tidy them up first. */
class HttpRepositoryServerTest implements RepositoryServerContract {
    private static final String SECRET = "nobody's business";

    @TempDir
    Path folder;

    private RepositoryServer.Listening listening;

    @Override
    public RepositoryServer server() {
        return new HttpRepositoryServer(root());
    }

    private Path root() {
        return folder.resolve("repository");
    }

    @BeforeEach
    void publish() throws IOException {
        Files.writeString(folder.resolve("secret"), SECRET);
        for (var name : new String[] {"snapshots/000007/pacman/aarch64", "pacman/aarch64", "deb/pool"}) {
            Files.createDirectories(root().resolve(name));
        }
        Files.createSymbolicLink(root().resolve("live"), Path.of("snapshots/000007"));
        var index = Files.writeString(root().resolve("snapshots/000007/pacman/aarch64/ka.db"), "the database");
        Files.setLastModifiedTime(index, FileTime.from(Instant.parse("2026-11-21T12:00:07Z")));
        Files.createSymbolicLink(root().resolve("pacman/aarch64/ka.db"), Path.of("../../live/pacman/aarch64/ka.db"));
        Files.writeString(root().resolve(".ka-lock"), SECRET);
        Files.createSymbolicLink(root().resolve("deb/up"), Path.of("../../secret"));
        Files.createSymbolicLink(root().resolve("deb/parent"), Path.of("../.."));
        Files.createSymbolicLink(
                root().resolve("deb/absolute"), folder.resolve("secret").toAbsolutePath());
        Files.createDirectories(folder.resolve("repository-of-somebody-else"));
        Files.writeString(folder.resolve("repository-of-somebody-else/secret"), SECRET);
        Files.createSymbolicLink(root().resolve("deb/beside"), Path.of("../../repository-of-somebody-else/secret"));
        listening = server().open(ANYWHERE).get();
    }

    @AfterEach
    void close() {
        listening.close();
    }

    @Test
    void a_file_is_found_through_the_links_of_the_live_snapshot() throws IOException {
        assertThat(asked("GET /pacman/aarch64/ka.db HTTP/1.1"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .containsIgnoringCase("last-modified: Sat, 21 Nov 2026 12:00:07 GMT\r\n")
                .containsIgnoringCase("content-length: 12\r\n")
                .endsWith("\r\n\r\nthe database");
        assertThat(asked("HEAD /pacman/aarch64/ka.db HTTP/1.1"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .containsIgnoringCase("content-length: 12\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void conditions_and_ranges_are_heard() throws IOException {
        assertThat(asked("GET /pacman/aarch64/ka.db HTTP/1.1", "If-Modified-Since: Sat, 21 Nov 2026 12:00:07 GMT"))
                .startsWith("HTTP/1.1 304 ")
                .endsWith("\r\n\r\n");
        assertThat(asked("GET /pacman/aarch64/ka.db HTTP/1.1", "Range: bytes=4-7"))
                .startsWith("HTTP/1.1 206 ")
                .containsIgnoringCase("content-range: bytes 4-7/12\r\n")
                .endsWith("\r\n\r\ndata");
        assertThat(asked("GET /pacman/aarch64/ka.db HTTP/1.1", "Range: bytes=12-"))
                .startsWith("HTTP/1.1 416 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/deb/up",
                "/deb/absolute",
                "/deb/beside",
                "/deb/parent/secret",
                "/../secret",
                "/deb/../../secret",
                "/%2e%2e/secret",
                "/deb/%2e%2e%2f%2e%2e%2fsecret",
                "/.ka-lock",
                "/%2eka-lock",
                "/deb",
                "/deb/",
                "/",
                "/live",
                "/not-there",
            })
    void nothing_else_is_shown(String target) throws IOException {
        assertThat(asked("GET " + target + " HTTP/1.1"))
                .startsWith("HTTP/1.1 404 ")
                .doesNotContain(SECRET);
    }

    @Test
    void nothing_is_written() throws IOException {
        assertThat(asked("PUT /deb/pool/new HTTP/1.1", "Content-Length: 0")).startsWith("HTTP/1.1 405 ");
        assertThat(asked("DELETE /pacman/aarch64/ka.db HTTP/1.1")).startsWith("HTTP/1.1 405 ");
    }

    @Test
    void a_question_that_is_none_ends_no_server() throws IOException {
        for (var line : new String[] {"", "GET", "\u0000\u0001", "GET /%zz HTTP/1.1", "GET http://[ HTTP/1.1"}) {
            assertThat(asked(line)).doesNotContain(SECRET).doesNotStartWith("HTTP/1.1 2");
        }
        assertThat(asked("GET /pacman/aarch64/ka.db HTTP/1.1")).endsWith("the database");
    }

    /** A package that is being fetched when the server is told to end arrives whole. */
    @Test
    void what_is_being_sent_is_sent_to_its_end() throws Exception {
        var content = new byte[20_000_000];
        new Random(1).nextBytes(content);
        Files.write(root().resolve("deb/pool/large"), content);
        try (var client = connected()) {
            question(client, "GET /deb/pool/large HTTP/1.1");
            var first = client.getInputStream().read();
            var ending = CompletableFuture.runAsync(listening::close);
            var rest = client.getInputStream().readAllBytes();
            ending.get();
            assertThat((char) first).isEqualTo('H');
            assertThat(rest.length).isGreaterThan(content.length);
        }
        assertThat(server().open(listening.at()).isRight()).isTrue();
    }

    private String asked(String... lines) throws IOException {
        try (var client = connected()) {
            question(client, lines);
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private Socket connected() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), listening.at().port());
    }

    private static void question(Socket client, String... lines) throws IOException {
        var text = String.join("\r\n", lines) + "\r\nHost: here\r\nConnection: close\r\n\r\n";
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
