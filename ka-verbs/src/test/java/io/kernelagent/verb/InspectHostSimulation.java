package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.halt.Block;
import io.kernelagent.core.halt.Ledger;
import io.kernelagent.core.issue.IssueDraft;
import io.kernelagent.core.plan.Step;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.testkit.memory.Course;
import io.kernelagent.testkit.simulation.SimulatedWorld;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a look at a build host files and closes, and what its plan says of it. */
class InspectHostSimulation {
    private static final String PROBE =
            "make a folder in each root of boltzmann as builds do, look at its mode, and take it away";

    private final SimulatedWorld world = SimulatedWorld.grownFrom(1);
    private final BuildWorld scene = new BuildWorld(world);

    @BeforeEach
    void calm() {
        world.calm();
    }

    /** L051: a look at a build host before somebody needs it, and the issue that comes of it. */
    @Test
    void a_build_host_is_looked_at_without_a_build() {
        var well = scene.inspect("nuccies").get();
        assertThat(well.report().isHealthy()).isTrue();
        assertThat(well.issue()).isEmpty();
        scene.nuccies().losesFlex(true);
        var ill = scene.inspect("nuccies").get();
        assertThat(ill.issue().get().title()).isEqualTo("[ka:host-changed] nuccies: flex: is not installed");
        assertThat(ill.issue().get().targets()).containsExactly("nuccies");
        assertThat(scene.inspect("boltzmann").get().report().machine()).isNotEmpty();
        assertThat(scene.woken()).isEmpty();
    }

    /** L052: why something hung nobody can tell from outside; a look alone does not close it, a person's word does. */
    @Test
    void what_hung_is_closed_by_the_word_of_a_person() {
        scene.boltzmann().compiles(Course.endless(Bytes.utf8("  CC      a.o\n")));
        scene.build(Extent.ACT).get();
        assertThat(issues()).containsExactly("[ka:build-fail] boltzmann: nothing has moved for 10:00");
        scene.inspect("boltzmann").get();
        scene.inspect("nuccies", true, Extent.ACT).get();
        assertThat(issues()).hasSize(1);
        assertThat(effects(true)).containsExactly(PROBE, "close [ka:build-fail] about boltzmann");
        assertThat(issues()).hasSize(1);
        scene.inspect("boltzmann", true, Extent.ACT).get();
        assertThat(issues()).isEmpty();
    }

    @Test
    void a_word_is_not_taken_while_something_is_amiss() {
        scene.boltzmann().compiles(Course.endless(Bytes.utf8("  CC      a.o\n")));
        scene.build(Extent.ACT).get();
        scene.boltzmann().losesFlex(true);
        scene.inspect("boltzmann", true, Extent.ACT).get();
        assertThat(issues())
                .containsExactly(
                        "[ka:build-fail] boltzmann: nothing has moved for 10:00",
                        "[ka:host-changed] boltzmann: flex: is not installed");
    }

    /** L051: a look asks for what builds ask for, or it would close what the next build files again. */
    @Test
    void what_a_build_has_missed_is_missed_by_a_look_too() {
        var compiler = "aarch64-linux-gnu-gcc";
        var title = "[ka:host-changed] nuccies: " + compiler + ": is not installed";
        assertThat(scene.inspect("nuccies").get().issue()).isEmpty();
        scene.letsBoltzmannSleep();
        scene.nuccies().isForeignWithout(Option.some(compiler));
        assertThat(scene.build(Extent.ACT).get().record()).isEmpty();
        assertThat(scene.inspect("nuccies").get().issue().map(IssueDraft::title))
                .containsExactly(title);
        assertThat(issues()).hasSize(1);
        scene.nuccies().isForeignWithout(Option.none());
        assertThat(scene.inspect("nuccies").get().issue()).isEmpty();
        assertThat(issues()).isEmpty();
    }

    /** L051: the plan is made by a look that touches nothing, there or here. */
    @Test
    void a_plan_says_what_would_be_filed_and_files_nothing() {
        scene.boltzmann().losesFlex(true);
        var before = world.files().files();
        assertThat(effects(false)).containsExactly(PROBE, "file [ka:host-changed] boltzmann: flex: is not installed");
        assertThat(world.files().files()).isEqualTo(before);
        assertThat(scene.boltzmann().machine().files()).isEmpty();
        scene.inspect("boltzmann").get();
        assertThat(effects(false)).containsExactly(PROBE);
        scene.boltzmann().losesFlex(false);
        assertThat(effects(false)).containsExactly(PROBE, "close [ka:host-changed] about boltzmann");
    }

    private Seq<String> effects(boolean isMended) {
        return scene.inspect("boltzmann", isMended, Extent.PLAN)
                .get()
                .plan()
                .steps()
                .map(Step::effect);
    }

    private Seq<String> issues() {
        return world.files()
                .files()
                .get(TreePath.of(".ka/ledger"))
                .map(text -> Ledger.parse("ledger", text).get())
                .getOrElse(Ledger.EMPTY)
                .blocks()
                .map(Block::title);
    }
}
