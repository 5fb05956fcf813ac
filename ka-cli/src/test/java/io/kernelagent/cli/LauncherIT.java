package io.kernelagent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher {@code bin/ka} in a checkout of its own, where a stand-in for Maven counts how often it was called and
 * "builds" by copying the jars of this very build.
 */
class LauncherIT {
    private static final Path ROOT = Path.of(System.getProperty("ka.root", ".."));

    @TempDir
    Path dir;

    private Path checkout;
    private Path tools;
    private Path calls;

    @BeforeEach
    void lay_out_a_checkout() throws IOException {
        checkout = dir.resolve("a checkout");
        tools = Files.createDirectories(dir.resolve("tools"));
        calls = dir.resolve("calls");
        Files.createDirectories(checkout.resolve("bin"));
        script(checkout.resolve("bin/ka"), Files.readString(ROOT.resolve("bin/ka")));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.createDirectories(checkout.resolve("ka-core/src/main"));
        Files.writeString(checkout.resolve("ka-core/pom.xml"), "<project/>");
        Files.writeString(checkout.resolve("ka-core/src/main/Word.java"), "record Word() {}");
        maven("mkdir -p ka-cli/target/dist && cp -R '" + ROOT.toRealPath()
                + "/ka-cli/target/dist/lib' ka-cli/target/dist/");
    }

    @Test
    void what_is_missing_is_built_once_and_the_user_is_told() throws Exception {
        var first = ka("--version");
        var second = ka("--version");

        assertThat(first.out()).startsWith("ka ").hasLineCount(1);
        assertThat(first.err()).contains("ka: building from source");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_newer_source_is_built_before_it_runs() throws Exception {
        ka("--version");
        var source = checkout.resolve("ka-core/src/main/Word.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(ka("--version").err()).contains("building");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void a_failed_build_ends_with_exit_4_and_is_tried_again() throws Exception {
        maven("exit 1");

        assertThat(ka("--version").status()).isEqualTo(4);
        assertThat(ka("--version").status()).isEqualTo(4);
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void a_link_named_after_a_verb_is_that_verb_wherever_the_link_lies() throws Exception {
        Files.createSymbolicLink(checkout.resolve("bin/ka---version"), Path.of("ka"));
        var far = Files.createSymbolicLink(dir.resolve("ka---version"), checkout.resolve("bin/ka---version"));

        assertThat(run(List.of(far.toString()), Map.of()).out())
                .isEqualTo(ka("--version").out());
    }

    @Test
    void an_archive_that_the_jvm_dislikes_leaves_standard_output_alone() throws Exception {
        var good = run(List.of(launcher(), "--version"), Map.of("KA_CDS", "on"));
        var archives = archives();
        assertThat(archives).hasSize(1);
        Files.delete(archives.get(0));
        Files.writeString(archives.get(0), "no archive at all");

        var bad = run(List.of(launcher(), "--version"), Map.of("KA_CDS", "on"));

        assertThat(bad).isEqualTo(new Outcome(0, good.out(), ""));
    }

    @Test
    void a_name_outside_of_ascii_is_understood_in_every_locale() throws Exception {
        var words = "exec \"$1\" lint \"$(printf 'gr\\303\\274n.patch')\"";
        for (var locale : List.of("C", "POSIX", "C.UTF-8", "")) {
            var outcome = run(List.of("sh", "-c", words, "sh", launcher()), Map.of("LC_ALL", locale, "LANG", ""));
            assertThat(outcome.err()).as(locale).contains("gr\u00fcn.patch");
        }
    }

    @Test
    void a_java_that_is_not_there_is_named() throws Exception {
        var outcome = run(List.of(launcher(), "--version"), Map.of("KA_JAVA", "/no/such/java"));

        assertThat(outcome.status()).isEqualTo(4);
        assertThat(outcome.err()).contains("no such java: /no/such/java");
    }

    private record Outcome(int status, String out, String err) {}

    private Outcome ka(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(launcher()));
        command.addAll(List.of(words));
        return run(command, Map.of());
    }

    private Outcome run(List<String> command, Map<String, String> variables) throws IOException, InterruptedException {
        var out = Files.createTempFile(dir, "out", "");
        var err = Files.createTempFile(dir, "err", "");
        var builder = new ProcessBuilder(command).directory(dir.toFile());
        var environment = builder.environment();
        environment.remove("KA_NO_BUILD");
        environment.put("KA_CDS", "off");
        environment.put("KA_JAVA", System.getProperty("java.home") + "/bin/java");
        environment.put("PATH", tools + ":" + environment.getOrDefault("PATH", "/usr/bin:/bin"));
        environment.putAll(variables);
        var process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private String launcher() {
        return checkout.resolve("bin/ka").toString();
    }

    private void maven(String body) throws IOException {
        script(tools.resolve("mvn"), "#!/bin/sh\necho called >>'" + calls + "'\n" + body + "\n");
    }

    private int builds() throws IOException {
        return Files.readAllLines(calls, UTF_8).size();
    }

    private List<Path> archives() throws IOException {
        try (var files = Files.walk(checkout.resolve("ka-cli/target/dist/cds"))) {
            return files.filter(file -> file.endsWith("jsa")).toList();
        }
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
