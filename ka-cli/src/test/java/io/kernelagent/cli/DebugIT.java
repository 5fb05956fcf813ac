package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.testkit.program.RealProgram;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * L066: make in the shell of {@code ka debug} is the compilation once more: what it sees of its environment is the
 * same, letter by letter, behind a real sshd and here.
 */
@EnabledIf(
        value = "io.kernelagent.testkit.program.LoopbackSshd#isPossible",
        disabledReason = "bin/setup installs sshd and its user")
class DebugIT extends FarBuild {
    /** What a shell sets for itself. */
    private static final String OF_THE_SHELL = "(PWD|OLDPWD|SHLVL|_|MAKE_TERMOUT|MAKE_TERMERR)=.*";

    /** The pipes of one make, and the administrator's folders, which a job looks through twice. */
    private static final String BY_CHANCE = "--jobserver-auth=[0-9]+,[0-9]+|(?<=:/usr/sbin:/sbin):/usr/sbin:/sbin";

    @Test
    void make_in_the_shell_of_a_far_build_is_its_compilation_L066() {
        built();
        madeAgain(server.work().resolve("source"));
    }

    @Test
    void make_in_the_shell_of_a_build_here_is_its_compilation_L066() {
        buildsHere();
        built();
        madeAgain(folder.resolve("sources"));
    }

    /** A person at a terminal is in the shell at once, types make there, and leaves it with an error of their own. */
    @Test
    void at_a_terminal_the_shell_is_opened_L066() throws IOException {
        buildsHere();
        built();
        var ka = List.ofAll(OwnProcess.ka("debug", "build-fresnel", "--workspace", folder.toString()))
                .insertAll(1, List.of("-Dka.terminal=true", "-Dka.keyboard=true"))
                .map(word -> "'" + word + "'")
                .mkString(" ");
        var typed = Files.writeString(folder.resolve("typed"), "tty\nmake\nexit 7\n");
        var seen = RealProgram.of("sh", "-c", "script -qec \"$1\" /dev/null <\"$2\"", "sh", ka, typed)
                .run();
        assertThat(seen.text()).contains("in there make is the compilation", "/dev/pts/", "CC      drivers/a.o");
        assertThat(seen.exitCode()).as(seen.text()).isZero();
        assertThat(said(folder.resolve("sources"))).hasSize(2);
    }

    @Test
    void a_place_that_is_gone_is_refused() {
        built();
        RealProgram.of("sh", "-c", "rm -rf \"$1\"/source/build-*", "sh", server.work())
                .output();
        var refused = files.ka("debug", "build-fresnel");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("the place of this build is gone", "[KA-BUILD-GONE]");
    }

    private void buildsHere() {
        files.with("ka.yaml", "build_hosts:\n  here: {address: local, roots: {source: " + folder + "/sources}}\n");
    }

    private void built() {
        assertThat(files.ka("promote", "fresnel").exit()).isZero();
        var run = files.ka("build", "fresnel");
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private void madeAgain(Path sources) {
        var document = files.ka("debug", "build-fresnel", "--json");
        assertThat(JsonSchema.named("build-debug").errors(document.out())).isEmpty();
        var way = files.ka("debug", "build-fresnel");
        assertThat(way.err()).contains("in there make is the compilation, and so is: make 'ARCH=x86' ");
        var again = way.err().lines().findFirst().orElse("").replaceFirst(".*and so is: ", "");
        var made = RealProgram.of("sh", "-c", "printf '%s\\n' make \"$1\" | sh -c \"$2\"", "sh", again, way.out())
                .with("CC", "a compiler of somebody")
                .with("KCFLAGS", "-O0")
                .output();
        assertThat(made.lines().filter(line -> line.contains("CC      drivers/a.o")))
                .hasSize(2);
        var said = said(sources);
        assertThat(said).hasSize(3);
        assertThat(said.head()).contains("CC is ccache gcc, command line", "CCACHE_NOHASHDIR=1", "LOCALVERSION=");
        assertThat(said.get(1)).isEqualTo(said.head());
        assertThat(said.get(2)).isEqualTo(said.head());
    }

    /** What make wrote of itself, once for each time that it ran. */
    private static Seq<Seq<String>> said(Path sources) {
        var text = RealProgram.of("sh", "-c", "cat \"$1\"/build-*/tree/said", "sh", sources)
                .output();
        return List.of(text.split("\n\n")).map(block -> List.of(block.split("\n"))
                .reject(line -> line.matches(OF_THE_SHELL))
                .map(line -> line.replaceFirst(BY_CHANCE, "")));
    }
}
