package io.kernelagent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the program ends as the system sees it: what no test inside of one JVM can tell. */
class SignalIT {
    @TempDir
    Path here;

    @Test
    void an_interrupted_run_ends_with_130() throws Exception {
        var pipe = here.resolve("never-written.patch");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        // A shell without job control makes its children deaf to the signal; env gives them their ears back.
        var run = start("env", "--default-signal=INT", java(), "lint", pipe.toString());
        try (var opened = new java.io.FileOutputStream(pipe.toFile())) {
            // The pipe could be opened for writing, so the reader is there and waits.
            assertThat(opened.getFD().valid()).isTrue();
            new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();
            assertThat(run.waitFor()).isEqualTo(130);
        }
    }

    @Test
    void a_full_disk_is_a_failure_of_the_world() throws Exception {
        var run = start("sh", "-c", "exec \"$@\" > /dev/full", "sh", java(), "--help");
        assertThat(new String(run.getErrorStream().readAllBytes(), UTF_8))
                .startsWith("cannot write to standard output: ");
        assertThat(run.waitFor()).isEqualTo(4);
    }

    @Test
    void the_completion_script_is_one() throws Exception {
        var script = Run.of("completion", "bash").out();
        var shell = new ProcessBuilder("bash", "-c", script + "\ncomplete -p ka").start();
        assertThat(new String(shell.getInputStream().readAllBytes(), UTF_8)).contains("_complete_ka");
        assertThat(shell.waitFor()).isZero();
    }

    private static Process start(String... words) throws IOException {
        var all = new ArrayList<String>();
        for (var word : words) {
            all.addAll(word.equals(java()) ? jvm() : List.of(word));
        }
        return new ProcessBuilder(all).start();
    }

    private static String java() {
        return "java";
    }

    private static List<String> jvm() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
    }
}
