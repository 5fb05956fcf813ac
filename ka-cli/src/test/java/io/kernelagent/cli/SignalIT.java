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
        var run = start(List.of("env", "--default-signal=INT"), "lint", pipe.toString());
        try (var opened = new java.io.FileOutputStream(pipe.toFile())) {
            // The pipe could be opened for writing, so the reader is there and waits.
            assertThat(opened.getFD().valid()).isTrue();
            new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();
            assertThat(run.waitFor()).isEqualTo(130);
        }
    }

    @Test
    void a_full_disk_is_a_failure_of_the_world() throws Exception {
        var run = start(List.of("sh", "-c", "exec \"$@\" > /dev/full", "sh"), "--help");
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

    /** Our program, started by another one. */
    private static Process start(List<String> by, String... words) throws IOException {
        var command = new ArrayList<>(by);
        command.addAll(OwnProcess.ka(words));
        return new ProcessBuilder(command).start();
    }
}
