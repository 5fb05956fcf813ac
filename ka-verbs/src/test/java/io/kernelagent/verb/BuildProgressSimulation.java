package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.Freight;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.testkit.simulation.SimulatedWorld;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person sees while a build goes on, and what the journal keeps of it. */
class BuildProgressSimulation {
    private static final Pattern NUMBERED = Pattern.compile("\\[([0-9]+)/11] .*");

    private final SimulatedWorld world = SimulatedWorld.grownFrom(1);
    private final BuildWorld scene = new BuildWorld(world);

    @BeforeEach
    void calm() {
        world.calm();
    }

    @Test
    void every_step_of_the_plan_is_shown_with_its_number() {
        scene.build(Extent.ACT).get();
        assertThat(numbers()).isEqualTo(List.rangeClosed(1, 11));
        assertThat(scene.progress().lines())
                .contains(
                        "[2/11] wake and check boltzmann (primary)",
                        "[3/11] check nuccies (fallback): not needed, boltzmann builds");
    }

    /** L050: moving on to the next one is never silent. */
    @Test
    void a_build_host_that_is_passed_over_is_named_with_its_reason() {
        scene.letsBoltzmannSleep();
        scene.build(Extent.ACT).get();
        assertThat(numbers()).isEqualTo(List.rangeClosed(1, 11));
        assertThat(scene.progress().lines())
                .containsSubsequence(
                        "[2/11] wake and check boltzmann (primary)",
                        "boltzmann is passed over: it does not come up",
                        "[3/11] check nuccies (fallback)");
    }

    @Test
    void a_build_that_is_continued_says_so_and_counts_on_from_its_host() {
        left();
        scene.build(Extent.ACT).get();
        int again = scene.progress().lines().indexWhere(line -> line.startsWith("continuing build-fresnel-"));
        assertThat(numbers(scene.progress().lines().drop(again))).isEqualTo(List.rangeClosed(2, 11));
    }

    /** Every look tells units, pace and time; the second build knows how many units there will be, and when it ends. */
    @Test
    void a_compilation_tells_how_far_it_is() {
        scene.build(Extent.ACT).get();
        assertThat(scene.progress().measures()).contains("3 units, 0 a minute, 3:03 elapsed");
        scene.build(Build.Reach.ANEW).get();
        assertThat(scene.progress().measures()).contains("3/5 units, 0 a minute, 3:03 elapsed, about 2:02 left");
    }

    /** Whoever ends ka build ends no compilation, and is told so. */
    @Test
    void whoever_leaves_is_told_what_goes_on() {
        scene.onNextPause(Option.some(() -> assertThat(scene.progress().parting())
                .containsExactly("the compilation goes on on boltzmann: ka build fresnel watches it on and packs,"
                        + " ka logs -f " + job() + " shows it, ka cancel " + job() + " ends it")));
        scene.build(Extent.ACT).get();
        assertThat(scene.progress().parting()).isEmpty();
    }

    @Test
    void whoever_leaves_after_the_compilation_is_told_how_to_continue() {
        scene.staging().onReading(() -> assertThat(scene.progress().parting())
                .containsExactly(
                        job() + " stays open: ka build fresnel continues it, ka cancel " + job() + " gives it up"));
        scene.build(Extent.ACT).get();
        assertThat(scene.progress().parting()).isEmpty();
    }

    /** A reboot of the build host is in the journal, by number and reason, and the person is told. */
    @Test
    void a_compilation_that_is_begun_again_is_journalled_as_such() {
        var jobs = scene.boltzmann().machine().jobs();
        scene.onNextPause(Option.some(() -> jobs.lose(JobSight.Reason.REBOOTED)));
        assertThat(scene.build(Extent.ACT).get().record()).isNotEmpty();
        var reason = "the machine was started anew since the job began";
        assertThat(scene.progress().lines())
                .contains("the compilation was lost (" + reason + "): beginning it again, 2 of 3");
        var again =
                story().steps().find(step -> step.step().equals("compile-2")).get();
        assertThat(again.state()).isEqualTo(JobStory.State.DONE);
        assertThat(again.detail()).isEqualTo("2 of 3: " + reason);
    }

    /** Whoever continues a build that was begun again goes on at that attempt, and begins no third one. */
    @Test
    void the_second_attempt_is_continued_as_the_second() {
        var jobs = scene.boltzmann().machine().jobs();
        left();
        jobs.lose(JobSight.Reason.REBOOTED);
        left();
        int before = scene.progress().lines().length();
        assertThat(scene.build(Extent.ACT).get().record()).isNotEmpty();
        assertThat(jobs.starts()).isEqualTo(2);
        assertThat(scene.progress().lines().drop(before)).noneMatch(line -> line.contains("was lost"));
    }

    /** What was measured the last time is what the next plan promises, and what is here already is not carried. */
    @Test
    void a_plan_says_what_will_be_carried() {
        var first = scene.build(Extent.PLAN).get().freight().get();
        assertThat(first.there().map(Freight.Load::what).mkString(", "))
                .matches("one commit of .*, 0001-fresnel-cumulative-series.patch, the configuration");
        assertThat(first.back().map(Freight.Load::words))
                .containsExactly("the staging, of a size that no earlier build tells");
        scene.build(Extent.ACT).get();
        assertThat(scene.build(Extent.PLAN).get().freight()).isEmpty();
        scene.losesPackages();
        assertThat(scene.build(Extent.PLAN).get().freight().get().back().map(Freight.Load::words))
                .containsExactly("the staging (4.6 KiB), the last time");
    }

    private void left() {
        scene.onNextPause(Option.some(BuildProgressSimulation::die));
        assertThatThrownBy(() -> scene.build(Extent.ACT)).isInstanceOf(Died.class);
        scene.onNextPause(Option.none());
    }

    private Seq<Integer> numbers() {
        return numbers(scene.progress().lines());
    }

    private static Seq<Integer> numbers(Seq<String> lines) {
        return lines.map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
    }

    private String job() {
        return story().job().text();
    }

    private JobStory story() {
        return JobStory.all(world.lines().all().get())
                .filter(BuildJobs::isBuild)
                .last();
    }

    private static void die() {
        throw new Died();
    }

    /** The terminal was closed. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }
}
