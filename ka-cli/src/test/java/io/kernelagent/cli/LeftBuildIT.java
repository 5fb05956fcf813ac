package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A compilation behind a real sshd whose {@code ka build} was interrupted: what is said of it, and what ends it. */
@EnabledIf(
        value = "io.kernelagent.testkit.program.LoopbackSshd#isPossible",
        disabledReason = "bin/setup installs sshd and its user")
class LeftBuildIT extends FarBuild {
    @Test
    void whoever_interrupts_a_build_is_told_that_its_compilation_goes_on() throws Exception {
        var left = leaves("INT");
        assertThat(left.exit()).isEqualTo(130);
        assertThat(left.said())
                .contains("[2/10] check there (primary)")
                .containsOnlyOnce(" on there: ka build fresnel watches it on and packs, ka logs -f build-fresnel-");
        assertThat(isAlive(left)).isTrue();
        assertThat(files.ka("cancel", "build-fresnel").out()).endsWith(" is cancelled\n");
        assertThat(isAlive(left)).isFalse();
    }

    /** Nothing that ka.yaml leads to is there to be ended, and nothing is said to be over that is not. */
    @Test
    void a_build_host_that_was_renamed_meanwhile_keeps_its_compilation_until_it_is_named_again() throws Exception {
        var left = leaves("TERM");
        assertThat(left.exit()).isEqualTo(143);
        var site = files.read("ka.yaml");
        files.with("ka.yaml", site.replace("  there:", "  elsewhere:"));
        for (var verb : List.of("cancel", "logs", "debug")) {
            var refused = files.ka(verb, "build-fresnel");
            assertThat(refused.exit()).as(verb).isEqualTo(2);
            assertThat(refused.err())
                    .contains("this build compiles on there, which ka.yaml no longer names [KA-BUILD-PLACE]")
                    .contains("name there in build_hosts again, then ka cancel build-fresnel-");
        }
        assertThat(files.ka("build", "fresnel").err()).contains("compiles on there, which ka.yaml no longer names");
        assertThat(files.ka("watch").exit()).isEqualTo(1);
        assertThat(files.ka("jobs").out()).contains("  open  compiling, on there, which ka.yaml no longer names");
        assertThat(isAlive(left)).isTrue();
        files.with("ka.yaml", site);
        var plan = files.ka("cancel", "--plan", "build-fresnel");
        assertThat(plan.out()).contains("1. end the compilation of build-fresnel-", " on there, with all of its");
        assertThat(isAlive(left)).isTrue();
        assertThat(files.ka("cancel", "build-fresnel").exit()).isZero();
        assertThat(isAlive(left)).isFalse();
    }

    private static boolean isAlive(Left left) {
        return ProcessHandle.of(left.compiler()).filter(ProcessHandle::isAlive).isPresent();
    }

    /** What a build said that was ended, and the process that it has left. */
    private record Left(int exit, String said, long compiler) {}

    /** Begins a compilation that never ends, and ends the {@code ka build} that watches it. */
    private Left leaves(String signal) throws Exception {
        var pipe = neverEnding();
        var log = folder.resolve("build.log");
        var words = new ArrayList<>(List.of("env", "--default-signal=INT,TERM"));
        words.addAll(OwnProcess.ka("build", "fresnel", "--workspace", folder.toString()));
        var build = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long compiler = Long.parseLong(Files.readString(pipe).strip());
        new ProcessBuilder("kill", "-" + signal, Long.toString(build.pid()))
                .start()
                .waitFor();
        return new Left(build.waitFor(), Files.readString(log), compiler);
    }
}
