package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.build.BuildFailure;
import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.BuildRecord;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.testkit.memory.Course;
import io.kernelagent.testkit.simulation.Seeds;
import io.kernelagent.testkit.simulation.SimulatedWorld;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Recipes of the host's own, in worlds where answers get lost, build hosts reboot, and the process dies. */
class RecipeSimulation {
    private static final Seq<String> SET_UP = List.of(
            "sudo",
            "su",
            "doas",
            "pkexec",
            "pacman",
            "apt",
            "apt-get",
            "dpkg",
            "systemctl",
            "useradd",
            "chown",
            "mount");
    private static final Pattern ABOVE = Pattern.compile("(?m)(^|[;&|(`] *)(" + SET_UP.mkString("|") + ") ");

    /** The answer is lost as makepkg begins, or anywhere else: it runs once, and its packages come here. */
    @Test
    void whatever_is_lost_on_the_way_makepkg_runs_once() {
        Seeds.each(60, world -> {
            var scene = BuildWorld.withRecipe(world);
            for (int life = 0; life < 8; life++) {
                world.life(() -> scene.build(Extent.ACT));
                assertThat(scene.starts()).isLessThanOrEqualTo(over(world) + 1);
            }
            world.calm();
            var end = world.life(() -> scene.build(Extent.ACT))
                    .get()
                    .getOrElseThrow(stop -> new AssertionError(stop.toString()));
            assertThat(end.failure()).isEmpty();
            assertThat(scene.starts()).isGreaterThanOrEqualTo(1);
            assertThat(stories(world).filter(story -> story.closed().isEmpty())).isEmpty();
        });
    }

    private static int over(SimulatedWorld world) {
        return stories(world).count(story -> story.closed().isDefined());
    }

    private static Seq<JobStory> stories(SimulatedWorld world) {
        return JobStory.all(world.lines().all().get()).filter(BuildJobs::isBuild);
    }

    /** L041, L047, L056: what is sent is the recipe as the lock stamps it, with the patch of the lock beside it. */
    @Test
    void the_recipe_is_sent_as_it_is_locked_and_its_packages_are_recorded_L041_L056() {
        calm((world, scene) -> {
            var record = built(scene).record().get();
            assertThat(record.packages().map(BuildRecord.BuiltPackage::file)).containsExactly(PretendMakepkg.PACKAGE);
            assertThat(record.made().release()).isEqualTo("6.1.192-fresnel");
            var sent = scene.boltzmann().machine().files();
            var tree = "/srv/kernel-agent/source/" + record.job() + "/tree/";
            assertThat(sent.get(MachinePath.of(tree + "PKGBUILD")).get().utf8())
                    .contains("pkgver=6.1.192\npkgrel=1\n_srctag=v6.1.192\n");
            assertThat(sent.get(MachinePath.of(tree + "0001-fresnel-cumulative-series.patch")))
                    .isEqualTo(world.files().files().get(SampleFleet.CUMULATIVE));
        });
    }

    /** L128: the plan says all of it. */
    @Test
    void a_plan_names_the_steps_of_a_recipe_and_does_none() {
        calm((world, scene) -> {
            var plan = scene.build(Extent.PLAN).get().planned().plan();
            assertThat(plan.steps().map(step -> step.id()))
                    .containsExactly(
                            "ready-boltzmann",
                            "ready-nuccies",
                            "recipe",
                            "compile",
                            "config",
                            "collect",
                            "check",
                            "record");
            assertThat(plan.text()).contains("run makepkg --syncdeps --noconfirm --cleanbuild as the build user");
            assertThat(scene.boltzmann().machine().ran()).isEmpty();
        });
    }

    @Test
    void a_reboot_of_the_build_host_begins_makepkg_anew_in_clean_folders() {
        calm((world, scene) -> {
            var machine = scene.boltzmann().machine();
            scene.onNextPause(Option.some(() -> machine.jobs().lose(JobSight.Reason.REBOOTED)));
            assertThat(built(scene).record()).isNotEmpty();
            assertThat(machine.jobs().starts()).isEqualTo(2);
            var cleared = machine.ran()
                    .map(Command::words)
                    .filter(words ->
                            words.startsWith(List.of("rm", "-rf")) && words.exists(word -> word.endsWith("/packages")));
            assertThat(cleared).hasSize(2);
        });
    }

    /** L053. */
    @Test
    void makepkg_that_takes_too_long_is_ended_L053() {
        calm((world, scene) -> {
            var busy = List.range(1, 500)
                    .foldLeft(
                            Course.endless(Bytes.EMPTY),
                            (course, minute) -> course.then(
                                    new Course.Beat(Duration.ofMinutes(minute), Bytes.utf8("  CC      x.o\n"), 1, 1)));
            scene.boltzmann().compiles(busy);
            assertThat(built(scene).failure().get().kind()).isEqualTo(BuildFailure.Kind.OVERDUE);
        });
    }

    /** L088: nobody becomes root to install what is missing; whose business it is is told. */
    @Test
    void what_is_missing_on_the_build_host_is_an_issue_for_his_L088() {
        calm((world, scene) -> {
            scene.boltzmann().compiles(Course.atOnce(Ending.exited(8), Bytes.utf8("""
                    ==> Missing dependencies:
                      -> cpio
                    ka: missing on this build host, and not ours to install: pacman -S --asdeps cpio
                    ==> ERROR: 'pacman' failed to install missing dependencies.
                    """)));
            var failure = built(scene).failure().get();
            assertThat(failure.kind()).isEqualTo(BuildFailure.Kind.UNREADY);
            assertThat(failure.issueTitle())
                    .isEqualTo("[ka:host-changed] boltzmann: ka: missing on this build host, and not ours to install:"
                            + " pacman -S --asdeps cpio");
        });
    }

    /** L047: before anybody is asked anything. */
    @Test
    void a_stranger_among_the_patches_is_refused_before_anything_is_sent_L047() {
        calm((world, scene) -> {
            world.files().with("recipes/fresnel/fix.patch", "a patch that nobody promoted");
            var stop = scene.build(Extent.ACT).getLeft();
            String said = stop.fold(refused -> ProblemText.of(refused.problems()), failed -> "");
            assertThat(said).startsWith("recipes/fresnel/fix.patch: ").contains("[KA-RECIPE-PATCH]");
            assertThat(scene.woken()).isEmpty();
        });
    }

    /** L088: whatever is planned, nothing that we send asks for rights that the build user does not have. */
    @Test
    void no_command_asks_for_more_rights_or_sets_a_machine_up_L088() {
        calm((world, scene) -> {
            built(scene);
            assertThat(sent(scene)).isNotEmpty().noneMatch(RecipeSimulation::isAboveUs);
        });
        var world = SimulatedWorld.grownFrom(2);
        world.calm();
        var ours = new BuildWorld(world);
        built(ours);
        assertThat(sent(ours)).isNotEmpty().noneMatch(RecipeSimulation::isAboveUs);
    }

    private static Seq<Seq<String>> sent(BuildWorld scene) {
        var machine = scene.boltzmann().machine();
        return machine.ran()
                .map(Command::words)
                .appendAll(machine.jobs().commands().map(Command::words));
    }

    /** Whether a command, or a script that it brings along, becomes somebody else or sets its machine up. */
    private static boolean isAboveUs(Seq<String> words) {
        return SET_UP.contains(words.head())
                || words.exists(word -> ABOVE.matcher(word).find());
    }

    private static Build.Outcome built(BuildWorld scene) {
        return scene.build(Extent.ACT).getOrElseThrow(stop -> new AssertionError(stop.toString()));
    }

    private static void calm(BiConsumer<SimulatedWorld, BuildWorld> story) {
        var world = SimulatedWorld.grownFrom(1);
        world.calm();
        story.accept(world, BuildWorld.withRecipe(world));
    }
}
