package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A compilation that hangs behind a real sshd, whose {@code ka build} was killed, and the round that ends it. */
@EnabledIf(
        value = "io.kernelagent.testkit.program.LoopbackSshd#isPossible",
        disabledReason = "bin/setup installs sshd and its user")
class WatchIT extends FarBuild {
    /** L052, L053: its processes are ended, the build is closed, and the issue about its host is open. */
    @Test
    void a_compilation_that_hangs_is_ended_with_its_processes() throws Exception {
        var hanging = hangs();
        assertThat(ProcessHandle.of(hanging).map(ProcessHandle::isAlive)).contains(true);
        var first = files.ka("watch");
        assertThat(first.out()).contains("running");
        nothingHasMovedForAnHour();
        var second = files.ka("watch");
        assertThat(second.exit()).as(second.err()).isEqualTo(1);
        assertThat(second.out()).contains("stalled", "nothing has moved for 10:00");
        assertThat(ProcessHandle.of(hanging).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(files.read(".ka/ledger")).contains("[ka:build-fail] there: nothing has moved for 10:00");
        assertThat(files.ka("build", "fresnel").exit()).isEqualTo(3);
        assertThat(files.ka("jobs").out()).contains("nothing has moved for 10:00");
    }

    /** The process of a compilation that never ends, once it has begun and its {@code ka build} is gone. */
    private long hangs() throws Exception {
        var pipe = neverEnding();
        var build = new ProcessBuilder(OwnProcess.ka("build", "fresnel", "--workspace", folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("build.log").toFile())
                .start();
        long begun = Long.parseLong(Files.readString(pipe).strip());
        build.destroyForcibly().waitFor();
        return begun;
    }

    /** What the round before has left says so. */
    private void nothingHasMovedForAnHour() throws IOException {
        try (var notes = Files.list(folder.resolve(".ka/watch"))) {
            var note = notes.findFirst().orElseThrow();
            Files.writeString(note, Files.readString(note).replaceAll("(?m)^at: .*$", "at: 2026-01-01T00:00:00Z"));
        }
    }
}
