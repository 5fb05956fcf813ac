package io.kernelagent.cli.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.cli.JsonSchema;
import io.kernelagent.cli.OwnProcess;
import io.kernelagent.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person types them, in a workspace whose site names a repository. */
class RepoCommandsIT {
    @TempDir
    Path folder;

    private Publisher publisher;

    @BeforeEach
    void write() throws IOException {
        publisher = Publisher.of(folder.resolve("p"));
        Files.writeString(folder.resolve("ka.yaml"), publisher.site());
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void a_package_is_published_listed_verified_and_taken_back() throws IOException {
        var first = aPackage("7.0-1");
        assertThat(ka("publish", "--plan", first).expect(0).text())
                .contains("switch clients to snapshot 1", "digest: ");
        assertThat(ka("repo", "list").expect(0).text()).contains("nothing was published yet");
        ka("publish", first).expect(0);
        assertThat(ka("publish", first).expect(0).text()).contains("nothing to do");
        ka("publish", aPackage("7.0-2")).expect(0);
        assertThat(ka("publish", first).expect(2).text()).contains("KA-REPO-DOWNGRADE");
        ka("repo", "rollback", "1").expect(0);
        assertThat(ka("repo", "show", "3").expect(0).text()).contains("* 3", "linux-katest 7.0-1");
        assertThat(ka("repo", "verify").expect(0).text()).contains("snapshot 3: every sum");
        assertThat(ka("repo", "verify", "--seen", "9").expect(1).text()).contains("KA-REPO-REPLAYED");
        assertThat(ka("repo", "gc", "--keep", "2").expect(0).text())
                .contains("delete 1 snapshot and 0 files of packages");
        assertThat(ka("repo", "list", "--json").expect(0).text()).contains("kernel-agent/repo-snapshots/v1");
        assertThat(ka("repo", "clients").expect(0).text()).contains("SigLevel = Required DatabaseRequired");
    }

    /** Each verb prints one document, and its schema knows all of it. */
    @Test
    void every_document_is_as_its_schema_says() throws IOException {
        var file = aPackage("7.0-1").toString();
        assertDocument("plan", "publish", "--plan", file);
        assertDocument("publication", "publish", file);
        assertDocument("publication", "publish", aPackage("7.0-2").toString());
        assertDocument("plan", "repo", "rollback", "--plan", "1");
        assertDocument("publication", "repo", "rollback", "1");
        assertDocument("publication", "repo", "refresh");
        assertDocument("publication", "repo", "gc", "--keep", "2");
        assertDocument("repo-snapshots", "repo", "list");
        assertDocument("repo-snapshots", "repo", "show", "4");
        assertDocument("repo-verify", "repo", "verify");
        assertDocument("repo-clients", "repo", "clients");
        assertDocument("repo-keyring", "repo", "keyring", "--out", folder.toString());
        assertDocument("stop", "repo", "rollback", "99");
    }

    private void assertDocument(String schema, String... words) {
        var run = Run.of(Stream.concat(Stream.of(words), Stream.of("--json", "--workspace", folder.toString()))
                .toArray(String[]::new));
        assertThat(run.out()).as(run.err()).contains("\"kernel-agent/" + schema + "/v1\"");
        assertThat(JsonSchema.named(schema).errors(run.out())).isEmpty();
    }

    @Test
    void a_site_without_a_repository_is_told_what_to_add() throws IOException {
        Files.writeString(folder.resolve("ka.yaml"), "schema: kernel-agent/site/v1\n");
        assertThat(ka("repo", "list").expect(2).text()).contains("KA-SITE-REPOSITORY", "mend: add repository:");
    }

    @Test
    void an_old_state_that_is_served_again_is_an_error_on_this_machine_from_then_on() throws IOException {
        ka("publish", aPackage("7.0-1")).expect(0);
        ka("publish", aPackage("7.0-2")).expect(0);
        ka("repo", "verify").expect(0);
        var live = folder.resolve("p/repository/live");
        Files.delete(live);
        Files.createSymbolicLink(live, Path.of("snapshots/000001"));
        assertThat(ka("repo", "verify").expect(1).text()).contains("KA-REPO-REPLAYED");
        assertThat(ka("repo", "refresh").expect(2).text()).contains("KA-REPO-REPLAYED");
    }

    /** What a person starts, a client uses and a supervisor ends. */
    @Test
    void a_repository_is_served_until_the_server_is_told_to_end() throws Exception {
        ka("publish", aPackage("7.0-1")).expect(0);
        assertThat(ka("repo", "serve", "--listen", "0.0.0.0:0").expect(2).text())
                .contains("--to-all");
        var served = new ProcessBuilder(OwnProcess.ka(
                        "repo", "serve", "--listen", "127.0.0.1:0", "--json", "--workspace", folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = served.inputReader()) {
            var document =
                    lines.lines().takeWhile(line -> !line.equals("}")).collect(Collectors.joining("\n", "", "}"));
            assertThat(JsonSchema.named("repo-serve").errors(document)).isEmpty();
            var url = document.replaceFirst("(?s).*\"url\" : \"(http[^\"]*)\".*", "$1");
            var client = PacmanClient.of(folder.resolve("c"), publisher, url);
            client.pacman("-Sy", "linux-katest").expect(0);
            served.destroy();
            assertThat(served.waitFor()).isEqualTo(143);
            client.pacman("-Syy").refused();
        } finally {
            served.destroyForcibly();
        }
    }

    private Judge.Answer ka(Object... words) {
        return Judge.ka(folder, words);
    }

    private Path aPackage(String version) throws IOException {
        return TestPackages.pacman(folder, "linux-katest", version, "a kernel");
    }
}
