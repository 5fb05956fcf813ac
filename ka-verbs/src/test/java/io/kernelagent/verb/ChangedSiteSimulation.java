package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.round.Round;
import io.kernelagent.core.build.round.WatchedBuild;
import io.kernelagent.core.build.round.WatchedBuild.State;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.plan.Step;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.testkit.memory.Course;
import io.kernelagent.testkit.memory.InMemoryTerminal;
import io.kernelagent.testkit.simulation.SimulatedWorld;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A compilation goes on, nobody is at it, and {@code ka.yaml} is changed meanwhile: nothing untrue is said of it. */
class ChangedSiteSimulation {
    private static final String UNNAMED = "this build compiles on boltzmann, which ka.yaml no longer names";
    private static final String NAMED = "boltzmann: {address: ka@boltzmann, wake: on_demand}";
    private static final TreePath SITE = TreePath.of("ka.yaml");

    private final SimulatedWorld world = SimulatedWorld.grownFrom(1);
    private final BuildWorld scene = new BuildWorld(world);

    @BeforeEach
    void leaves_a_compilation_on_boltzmann() {
        world.calm();
        unbound();
        scene.boltzmann().compiles(Course.endless(Bytes.utf8("  CC      a.o\n")));
        scene.onNextPause(Option.some(ChangedSiteSimulation::die));
        assertThatThrownBy(() -> scene.build(Extent.ACT)).isInstanceOf(Died.class);
        scene.onNextPause(Option.none());
        assertThat(running()).isOne();
    }

    /** The manifest names no build host, so that the site decides alone. */
    private void unbound() {
        var fleet = TreePath.of("fleet/fresnel.yaml");
        var text = world.files().files().get(fleet).get().utf8();
        world.files().with(fleet.toString(), text.replaceAll("(?m)^build_host:.*\\n", ""));
    }

    @Test
    void whoever_would_end_it_is_told_to_name_its_host_again() {
        site(NAMED, "");
        assertThat(refusal(scene.cancel("build-fresnel")).headline()).isEqualTo(UNNAMED);
        assertThat(refusal(scene.cancel("build-fresnel", false, Extent.PLAN)).mend())
                .isEqualTo("name boltzmann in build_hosts again, then ka cancel " + job()
                        + "; where the machine is gone for good, ka cancel --gone " + job());
        assertThat(story().closed()).isEmpty();
        assertThat(story().steps().map(JobStory.StepStory::step)).doesNotContain(BuildJobs.CANCEL);
        site("", NAMED);
        assertThat(scene.cancel("build-fresnel").get().wasOpen()).isTrue();
        assertThat(running()).isZero();
        assertThat(story().closed()).isNotEmpty();
    }

    /** What a renamed host compiles still must not be left running beside the build that takes its place. */
    @Test
    void another_build_does_not_begin_beside_it() {
        site("boltzmann: {address: ka@boltzmann", "ludwig: {address: ka@boltzmann");
        assertThat(refusal(scene.build(Extent.ACT)).headline()).isEqualTo(UNNAMED);
        assertThat(story().closed()).isEmpty();
        assertThat(running()).isOne();
        assertThat(scene.starts()).isOne();
    }

    @Test
    void whoever_looks_is_told_where_it_is() {
        site(NAMED, "");
        assertThat(refusal(scene.log("build-fresnel", part -> {})).headline()).isEqualTo(UNNAMED);
        assertThat(refusal(scene.debug("build-fresnel", new InMemoryTerminal(false)))
                        .headline())
                .isEqualTo(UNNAMED);
        var round = scene.watch(Extent.ACT).get().round();
        assertThat(round.outlook()).isEqualTo(Round.Outlook.FOUND);
        var watched = round.builds().head();
        assertThat(watched.state()).isEqualTo(State.ELSEWHERE);
        assertThat(watched.words()).startsWith("boltzmann: " + UNNAMED + ": name boltzmann in build_hosts again");
        assertThat(watched.mend()).isEmpty();
        var listed = scene.list().head();
        assertThat(listed.place()
                        .fold(() -> "", known -> "", unnamed -> unnamed.host().text()))
                .isEqualTo("boltzmann");
    }

    /** The same name for another machine: nobody there knows of the build. */
    @Test
    void a_host_that_stands_for_another_machine_is_found_out() {
        site("ka@boltzmann", "ka@nuccies");
        var refused = refusal(scene.cancel("build-fresnel"));
        assertThat(refused.code()).hasToString("KA-BUILD-PLACE");
        assertThat(refused.details())
                .containsExactly(
                        "the build: /srv/kernel-agent/source and /srv/kernel-agent/output of ka@boltzmann",
                        "boltzmann now: /srv/kernel-agent/source and /srv/kernel-agent/output of ka@nuccies,"
                                + " where nobody knows of it");
        assertThat(refusal(scene.build(Extent.ACT)).code()).hasToString("KA-BUILD-PLACE");
        assertThat(scene.watch(Extent.ACT).get().round().builds().map(WatchedBuild::state))
                .containsExactly(State.ELSEWHERE);
        assertThat(story().closed()).isEmpty();
        assertThat(scene.starts()).isOne();
    }

    /** The same for folders: the job is still in the old ones. */
    @Test
    void a_host_whose_folders_are_others_is_found_out() {
        site(NAMED, "boltzmann: {address: ka@boltzmann, wake: on_demand, roots: {output: /srv/other}}");
        assertThat(refusal(scene.cancel("build-fresnel")).code()).hasToString("KA-BUILD-PLACE");
        assertThat(running()).isOne();
    }

    /** A machine that got another address is the same one where it knows of the build. */
    @Test
    void a_new_address_of_the_same_machine_is_no_other_machine() {
        scene.reaches("10.0.0.7", scene.boltzmann());
        site("ka@boltzmann", "ka@10.0.0.7");
        assertThat(scene.watch(Extent.ACT).get().round().builds().map(WatchedBuild::state))
                .containsExactly(State.RUNNING);
        assertThat(scene.cancel("build-fresnel").get().wasOpen()).isTrue();
        assertThat(running()).isZero();
    }

    @Test
    void a_host_that_is_gone_for_good_is_given_up_by_word_alone() {
        site(NAMED, "");
        assertThat(scene.cancel("build-fresnel", true, Extent.ACT)
                        .get()
                        .plan()
                        .steps()
                        .map(Step::id))
                .containsExactly("close");
        assertThat(story().closed().get().summary()).endsWith("; its build host was not asked");
    }

    /** Fewer attempts are allowed by now than were made then: the last one is found all the same. */
    @Test
    void a_later_attempt_is_ended_under_a_smaller_limit() {
        scene.boltzmann().machine().jobs().lose(JobSight.Reason.REBOOTED);
        scene.onNextPause(Option.some(ChangedSiteSimulation::die));
        assertThatThrownBy(() -> scene.build(Extent.ACT)).isInstanceOf(Died.class);
        scene.onNextPause(Option.none());
        assertThat(scene.starts()).isEqualTo(2);
        site("build_hosts:", "limits: {retries: 0}\nbuild_hosts:");
        assertThat(scene.cancel("build-fresnel").get().wasOpen()).isTrue();
        assertThat(running()).isZero();
    }

    @Test
    void a_plan_of_cancelling_names_both_steps_and_takes_none() {
        var plan = scene.cancel("build-fresnel", false, Extent.PLAN).get().plan();
        assertThat(plan.steps().map(Step::effect))
                .containsExactly(
                        "end the compilation of " + job() + " on boltzmann, with all of its processes",
                        "close " + job());
        assertThat(running()).isOne();
        assertThat(story().steps().map(JobStory.StepStory::step)).doesNotContain(BuildJobs.CANCEL);
        scene.cancel("build-fresnel").get();
        assertThat(scene.cancel("build-fresnel", false, Extent.PLAN)
                        .get()
                        .plan()
                        .hasNothingToDo())
                .isTrue();
    }

    /** Nothing runs anywhere before the compiler was started, so nobody has to be asked. */
    @Test
    void a_build_that_has_not_compiled_yet_is_ended_wherever_it_was() {
        var early = new JobId("build-fresnel-20271125T110000Z-1");
        var now = world.clock().instant();
        world.lines().append(new Entry.Started(early, now, "ready-boltzmann"));
        world.lines().append(new Entry.Done(early, now, "ready-boltzmann", "aarch64, 4 processors"));
        world.lines().append(new Entry.Started(early, now, "source"));
        site(NAMED, "");
        assertThat(scene.watch(Extent.PLAN).get().round().builds().last().words())
                .isEqualTo("boltzmann: making a clean tree");
        var cancelled = scene.cancel(early.text()).get();
        assertThat(cancelled.plan().steps().map(Step::id)).containsExactly("close");
        assertThat(story().closed()).isNotEmpty();
    }

    private void site(String before, String after) {
        var text = world.files().files().get(SITE).get().utf8();
        var changed = before.isEmpty()
                ? text.replace("build_hosts:\n", "build_hosts:\n  " + after + "\n")
                : text.replace(before, after);
        world.files().with(SITE.toString(), changed);
    }

    private long running() {
        return scene.boltzmann().machine().jobs().running();
    }

    private JobStory story() {
        return stories().last();
    }

    private String job() {
        return story().job().text();
    }

    private Seq<JobStory> stories() {
        return JobStory.all(world.lines().all().get()).filter(BuildJobs::isBuild);
    }

    private static Problem refusal(Either<Stop, ?> answer) {
        return answer.getLeft().fold(refused -> refused.problems().head(), failed -> {
            throw new AssertionError(failed.fault().toString());
        });
    }

    private static void die() {
        throw new Died();
    }

    /** The terminal was closed. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }
}
