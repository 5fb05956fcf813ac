package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.ShellWords;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.testkit.memory.InMemoryTerminal;
import io.kernelagent.testkit.simulation.SimulatedWorld;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L066: who wants to see a build for themselves is led to where it was, and into what it had around it. */
class DebugSimulation {
    private SimulatedWorld world;
    private BuildWorld scene;

    @BeforeEach
    void build() {
        world = SimulatedWorld.grownFrom(1);
        world.calm();
        scene = new BuildWorld(world);
        scene.build(Extent.ACT).get();
    }

    /** The words of the log, those of metadata.json, and those that the shell is made of are the same. */
    @Test
    void the_shell_is_made_of_what_was_compiled_with() {
        var way = scene.debug("build-fresnel", new InMemoryTerminal(false)).get();
        var kept = BuildJobs.surroundings(
                        JobStory.all(world.lines().all().get()).last(), BuildHost.HERE)
                .get();
        assertThat(way.program()).isEqualTo(kept.program()).startsWith("make").endsWith("-j4");
        assertThat(way.words().last()).contains(ShellWords.line(kept.shell()));
        var compiled = scene.boltzmann().machine().jobs().commands().map(Command::words);
        assertThat(compiled.map(words -> words.takeRight(kept.words().length())))
                .containsExactly(kept.words());
    }

    @Test
    void whoever_is_at_a_terminal_is_led_there() {
        var terminal = new InMemoryTerminal(true);
        var way = scene.debug("build-fresnel", terminal).get();
        assertThat(way.ending()).containsExactly(Ending.exited(0));
        assertThat(terminal.left().map(Seq::head)).containsExactly("ssh");
        assertThat(scene.progress().lines().last()).startsWith("in there make is the compilation, and so is: make ");
    }

    @Test
    void whoever_is_not_is_told_the_way() {
        var elsewhere = new InMemoryTerminal(false);
        assertThat(scene.debug("build-fresnel", elsewhere).get().ending()).isEmpty();
        assertThat(elsewhere.left()).isEmpty();
    }
}
