package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.BuildRecord;
import io.kernelagent.core.build.BuildStep;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.resolve.ManifestLock;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.testkit.simulation.Seeds;
import io.kernelagent.testkit.simulation.SimulatedWorld;
import io.vavr.collection.Seq;
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
