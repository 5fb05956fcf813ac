package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.BuildRecord;
import io.kernelagent.core.build.BuildStep;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.resolve.ManifestLock;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.testkit.memory.InMemoryTerminal;
import io.kernelagent.testkit.simulation.Seeds;
import io.kernelagent.testkit.simulation.SimulatedWorld;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hosts whose inputs are the same share one compilation. */
class SharedBuildSimulation {
    private static final HostName OHM = new HostName("ohm");

    private final SimulatedWorld world = SimulatedWorld.grownFrom(1);
    private BuildWorld scene;

    @BeforeEach
    void begin() {
        world.calm();
        scene = new BuildWorld(world);
    }

    @Test
    void the_second_host_packs_what_was_staged_for_the_first() {
        var first = built(scene.order(Build.Reach.BUILD));
        var order = scene.twin(OHM, Build.Reach.BUILD);
        assertThat(plan(OHM).map(step -> step.id())).containsExactly("share", "pack", "record");
        scene.letsBoltzmannSleep();
        var second = built(order);
        assertThat(scene.starts()).isEqualTo(1);
        assertThat(second.made()).isEqualTo(first.made());
        assertThat(second.buildHost()).isEqualTo(first.buildHost());
        assertThat(second.sums().config()).isEqualTo(first.sums().config());
        assertThat(second.packages().map(BuildRecord.BuiltPackage::name))
                .containsExactly("linux-ohm", "linux-ohm-headers");
        var lock = world.files()
                .files()
                .get(TreePath.of("build/ohm/v6.1.192/manifest.lock"))
                .get();
        assertThat(second.sums().lock())
                .isEqualTo(ManifestLock.digestOf(lock))
                .isNotEqualTo(first.sums().lock());
        assertThat(scene.verb().run(order).get().isFound()).isTrue();
    }

    /** A host that has shared has no staging of its own; the one that compiled still has. */
    @Test
    void a_third_host_finds_the_staging_behind_the_one_that_shared_it() {
        built(scene.order(Build.Reach.BUILD));
        built(scene.twin(new HostName("ampere"), Build.Reach.BUILD));
        built(scene.twin(OHM, Build.Reach.BUILD));
        assertThat(scene.starts()).isEqualTo(1);
    }

    @Test
    void the_log_of_a_build_that_shared_is_that_of_the_one_that_compiled() {
        var first = built(scene.order(Build.Reach.BUILD));
        var second = built(scene.twin(OHM, Build.Reach.BUILD));
        var log = new StringBuilder();
        var read = scene.log("build-ohm", part -> log.append(part.latin1())).get();
        assertThat(read.job()).isEqualTo(second.job());
        assertThat(read.compiledBy()).containsExactly(first.job());
        assertThat(log).contains("unit5.o");
        assertThat(scene.log("build-fresnel", part -> {}).get().compiledBy()).isEmpty();
    }

    /** L066: it was never anywhere, and says who was; what it packed can be kept all the same. */
    @Test
    void a_build_that_shared_has_no_place_of_its_own() {
        var first = built(scene.order(Build.Reach.BUILD));
        built(scene.twin(OHM, Build.Reach.BUILD));
        String mend = scene.debug("build-ohm", new InMemoryTerminal(true))
                .getLeft()
                .fold(refused -> refused.problems().head().mend(), failed -> "");
        assertThat(mend).isEqualTo("name " + first.job() + " instead");
        assertThat(scene.keep("build-ohm").isRight()).isTrue();
        assertThat(scene.cancel("build-ohm").get().wasOpen()).isFalse();
    }

    /** It was killed before it asked anybody. */
    @Test
    void a_build_that_came_to_no_build_host_can_be_cancelled() {
        var by = scene.order(Build.Reach.BUILD).by();
        scene.hands()
                .open(new Plan<BuildStep>("build", "fresnel", List.empty()), by)
                .get();
        assertThat(scene.cancel("build-fresnel").get().wasOpen()).isTrue();
    }

    @Test
    void a_staging_that_is_gone_or_spoiled_is_not_shared() {
        built(scene.order(Build.Reach.BUILD));
        scene.losesPackages();
        built(scene.twin(OHM, Build.Reach.BUILD));
        assertThat(scene.starts()).isEqualTo(2);
    }

    @Test
    void whoever_wants_a_build_anew_gets_one_of_its_own() {
        built(scene.order(Build.Reach.BUILD));
        built(scene.twin(OHM, Build.Reach.ANEW));
        assertThat(scene.starts()).isEqualTo(2);
    }

    /** Device trees and the suffix are inputs: what is staged with them is something else. */
    @Test
    void a_host_of_other_inputs_builds_for_itself() {
        built(scene.order(Build.Reach.BUILD));
        var order = scene.twin(OHM, Build.Reach.BUILD);
        var manifest = world.files().files().get(TreePath.of("fleet/ohm.yaml")).get();
        world.files().with("fleet/ohm.yaml", manifest.utf8() + "boot: {dtb: rockchip/rk3399-pinebook-pro.dtb}\n");
        built(order);
        assertThat(scene.starts()).isEqualTo(2);
    }

    @Test
    void whatever_is_lost_on_the_way_nothing_is_compiled_twice() {
        Seeds.each(30, weather -> {
            var at = new BuildWorld(weather);
            weather.calm();
            at.verb().run(at.order(Build.Reach.BUILD)).get();
            var order = at.twin(OHM, Build.Reach.BUILD);
            weather.storm();
            for (int life = 0; life < 6; life++) {
                weather.life(() -> at.verb().run(order));
            }
            weather.calm();
            var end = at.verb().run(order).get();
            assertThat(end.record()).isNotEmpty();
            assertThat(at.starts()).isEqualTo(1);
            assertThat(JobStory.all(weather.lines().all().get())
                            .filter(BuildJobs::isBuild)
                            .filter(story -> story.closed().isEmpty()))
                    .isEmpty();
        });
    }

    /** The later one waits for the earlier, says for whom, and packs what that one has staged. */
    @Test
    void of_two_builds_that_are_begun_at_once_one_compiles() {
        var order = scene.order(Build.Reach.BUILD);
        var twin = scene.twin(OHM, Build.Reach.BUILD);
        meanwhile(() -> {
            meanwhile(world::stopAtNextCall);
            assertThat(world.life(() -> scene.verb().run(twin))).isEmpty();
        });
        var first = built(order);
        assertThat(scene.progress().lines()).contains("waits for the same kernel: " + first.job());
        assertThat(built(twin).made()).isEqualTo(first.made());
        assertThat(scene.starts()).isEqualTo(1);
    }

    @Test
    void whoever_has_waited_for_a_build_that_came_to_nothing_compiles() {
        var twin = scene.twin(OHM, Build.Reach.BUILD);
        scene.boltzmann().compiles(PretendBuilder.compiling(Ending.exited(2)));
        meanwhile(() -> cancelledWhileWaitedFor(twin));
        assertThat(scene.verb().run(scene.order(Build.Reach.BUILD)).isLeft()).isTrue();
        assertThat(scene.starts()).isEqualTo(2);
    }

    /** The one ends, the other sees it, and compiles at once. */
    private void cancelledWhileWaitedFor(Build.Order twin) {
        meanwhile(() -> {
            scene.boltzmann().compiles(PretendBuilder.compiling(Ending.exited(0)));
            scene.cancel("build-fresnel");
        });
        assertThat(built(twin).packages()).isNotEmpty();
    }

    /** Nobody packs what was left alone, so that nobody waits for it. */
    @Test
    void a_build_that_was_left_while_it_compiles_is_not_waited_for() {
        var twin = scene.twin(OHM, Build.Reach.BUILD);
        meanwhile(world::stopAtNextCall);
        assertThat(world.life(() -> scene.verb().run(scene.order(Build.Reach.BUILD))))
                .isEmpty();
        var stop = scene.verb().run(twin).getLeft();
        String code = stop.fold(refused -> refused.problems().head().code().toString(), failed -> "");
        assertThat(code).isEqualTo("KA-BUILD-SAME");
        built(scene.order(Build.Reach.BUILD));
        assertThat(built(twin).packages()).isNotEmpty();
        assertThat(scene.starts()).isEqualTo(1);
    }

    @Test
    void whoever_wants_a_build_anew_waits_for_nobody() {
        var twin = scene.twin(OHM, Build.Reach.ANEW);
        meanwhile(() -> built(twin));
        built(scene.order(Build.Reach.BUILD));
        assertThat(scene.starts()).isEqualTo(2);
    }

    /** Either may be the first, either may be killed at any call, and both come to packages of one compilation. */
    @Test
    void however_two_builds_are_interleaved_and_killed_they_compile_once() {
        Seeds.each(60, weather -> {
            weather.calm();
            var at = new BuildWorld(weather);
            var both = List.of(at.order(Build.Reach.BUILD), at.twin(OHM, Build.Reach.BUILD));
            weather.storm();
            for (int life = 0; life < 6; life++) {
                var first = both.get((int) ((weather.seed() + life) % 2));
                at.onNextPause(Option.some(() -> interrupted(weather, at, both.get(1 - both.indexOf(first)))));
                weather.life(() -> at.verb().run(first));
                assertThat(at.starts()).isLessThanOrEqualTo(1);
            }
            weather.calm();
            at.onNextPause(Option.none());
            both.appendAll(both).forEach(order -> at.verb().run(order));
            assertThat(both.map(order -> at.verb().run(order).get().record().isDefined()))
                    .containsOnly(true);
            assertThat(at.starts()).isEqualTo(1);
        });
    }

    /** The other one begins while the first is at it, and is killed when it rests. */
    private static void interrupted(SimulatedWorld weather, BuildWorld at, Build.Order other) {
        at.onNextPause(Option.some(weather::stopAtNextCall));
        weather.life(() -> at.verb().run(other));
        at.onNextPause(Option.none());
    }

    private void meanwhile(Runnable event) {
        scene.onNextPause(Option.some(event));
    }

    private Seq<BuildStep> plan(HostName host) {
        return scene.verb()
                .run(scene.twin(host, Build.Reach.PLAN))
                .get()
                .planned()
                .plan()
                .steps();
    }

    private BuildRecord built(Build.Order order) {
        return scene.verb()
                .run(order)
                .getOrElseThrow(stop -> new AssertionError(stop.toString()))
                .record()
                .get();
    }
}
