package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.JobFolders;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.testkit.simulation.Seeds;
import io.kernelagent.testkit.simulation.SimulatedWorld;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Clearing up behind builds, on a clock that a test moves, in worlds where answers get lost and the process dies. */
class PruneSimulation {
    private static final BuildHost.Roots ROOTS =
            new BuildHost.Roots("/srv/kernel-agent/source", "/srv/kernel-agent/ccache", "/srv/kernel-agent/output");

    /** L064: a good tree goes at once, a failed one after three days, and logs after a year; then nothing is left. */
    @Test
    void what_builds_leave_goes_when_its_time_is_over() {
        var world = SimulatedWorld.grownFrom(1);
        world.calm();
        var scene = new BuildWorld(world);
        var good = built(scene, world, Ending.exited(0));
        var bad = built(scene, world, Ending.exited(2));
        assertThat(effects(scene)).containsExactly("remove the tree of " + good + " from boltzmann");
        world.clock().pass(Duration.ofDays(2));
        assertThat(effects(scene)).isEmpty();
        world.clock().pass(Duration.ofDays(1));
        assertThat(effects(scene)).containsExactly("remove the tree of " + bad + " from boltzmann");
        assertThat(sight(scene, bad)).isInstanceOf(JobSight.Ended.class);
        world.clock().pass(Duration.ofDays(362));
        assertThat(effects(scene))
                .containsExactly(
                        "remove the logs of " + good + " from boltzmann",
                        "remove the logs of " + bad + " from boltzmann");
        assertThat(sight(scene, bad)).isInstanceOf(JobSight.Absent.class);
        assertThat(effects(scene)).isEmpty();
    }

    /** L065: what somebody keeps survives, and so does everything while it is paused. */
    @Test
    void a_kept_build_survives() {
        var world = SimulatedWorld.grownFrom(1);
        world.calm();
        var scene = new BuildWorld(world);
        var job = built(scene, world, Ending.exited(2));
        scene.keep(job.text()).get();
        world.clock().pass(Duration.ofDays(900));
        assertThat(effects(scene)).isEmpty();
        assertThat(cleared(scene)).isEmpty();
    }

    @Test
    void while_it_is_paused_nothing_goes() {
        var world = SimulatedWorld.grownFrom(1);
        world.calm();
        var scene = new BuildWorld(world);
        built(scene, world, Ending.exited(0));
        assertThat(scene.pause(true).get().plan().steps()).hasSize(1);
        assertThat(scene.pause(true).get().plan().steps()).isEmpty();
        assertThat(effects(scene)).isEmpty();
        assertThat(scene.prune(Extent.ACT).get().pruned().pause()).isNotEmpty();
        assertThat(scene.pause(false).get().plan().steps()).hasSize(1);
        assertThat(effects(scene)).hasSize(1);
    }

    /** Of a server that ka.yaml does not name any more; while it is paused that stays too. */
    @Test
    void what_was_fetched_from_a_server_goes() {
        var world = SimulatedWorld.grownFrom(1);
        world.calm();
        var scene = new BuildWorld(world);
        scene.cache().with(TreePath.of("lab/snapshots/000001/snapshot"), Bytes.utf8("a list"));
        scene.pause(true).get();
        assertThat(scene.prune(Extent.ACT).get().pruned().plan().steps()).isEmpty();
        scene.pause(false).get();
        assertThat(scene.prune(Extent.PLAN).get().pruned().plan().steps().map(step -> step.where()))
                .containsExactly(".ka/cache/server/lab");
        assertThat(scene.cache().files().get()).hasSize(1);
        scene.prune(Extent.ACT).get();
        assertThat(scene.cache().files().get()).isEmpty();
    }

    @Test
    void a_plan_clears_nothing() {
        var world = SimulatedWorld.grownFrom(1);
        world.calm();
        var scene = new BuildWorld(world);
        built(scene, world, Ending.exited(0));
        assertThat(scene.prune(Extent.PLAN).get().pruned().plan().steps()).hasSize(1);
        assertThat(cleared(scene)).isEmpty();
    }

    /** Killed anywhere and begun again: it comes to the same, and nothing but the folders of closed builds goes. */
    @Test
    void clearing_up_in_bad_weather_comes_to_the_same() {
        Seeds.each(40, world -> {
            var scene = new BuildWorld(world);
            for (int life = 0; life < 6; life++) {
                world.life(() -> scene.build(Extent.ACT));
                world.life(() -> scene.prune(Extent.ACT));
            }
            world.calm();
            scene.build(Extent.ACT).get();
            world.clock().pass(Duration.ofDays(400));
            scene.prune(Extent.ACT).get();
            assertThat(effects(scene)).isEmpty();
            var folders = jobs(world).flatMap(job -> {
                var place = new JobFolders(job, ROOTS);
                return List.of(place.source().toString(), place.output().toString());
            });
            assertThat(cleared(scene)).isSubsetOf(folders);
        });
    }

    /** A build that goes on keeps its tree, whatever is cleared up beside it. */
    @Test
    void the_tree_of_an_open_build_stays() {
        var world = SimulatedWorld.grownFrom(1);
        world.calm();
        var scene = new BuildWorld(world);
        scene.onNextPause(Option.some(() -> {
            world.clock().pass(Duration.ofMinutes(3));
            assertThat(effects(scene)).isEmpty();
        }));
        assertThat(scene.build(Build.Reach.ANEW).get().record()).isNotEmpty();
        assertThat(cleared(scene)).isEmpty();
    }

    private static JobId built(BuildWorld scene, SimulatedWorld world, Ending ending) {
        scene.boltzmann().compiles(PretendBuilder.compiling(ending));
        scene.build(Build.Reach.ANEW).get();
        return jobs(world).last();
    }

    /** What was done on build hosts; this machine has no programs here, and is looked at by an IT. */
    private static Seq<String> effects(BuildWorld scene) {
        var outcome = scene.prune(Extent.ACT).get();
        assertThat(outcome.failures()).isEmpty();
        return outcome.pruned()
                .plan()
                .steps()
                .filter(step -> step.where().equals("boltzmann") || step.where().equals("nuccies"))
                .map(step -> step.effect());
    }

    private static Seq<JobId> jobs(SimulatedWorld world) {
        return JobStory.all(world.lines().all().get())
                .filter(BuildJobs::isBuild)
                .map(JobStory::job);
    }

    private static JobSight sight(BuildWorld scene, JobId job) {
        return scene.boltzmann()
                .machine()
                .jobs()
                .look(new JobFolders(job, ROOTS).compilation(1), 0)
                .get();
    }

    /** What was removed behind builds; making an empty tree removes it before, without a double hyphen. */
    private static Seq<String> cleared(BuildWorld scene) {
        return List.of(scene.boltzmann(), scene.nuccies())
                .flatMap(host -> host.machine().ran())
                .map(command -> command.words())
                .filter(words -> words.take(3).equals(List.of("rm", "-rf", "--")))
                .flatMap(words -> words.drop(3));
    }
}
