package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kernelagent.core.build.BuildFailure;
import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.round.Round;
import io.kernelagent.core.build.round.WatchedBuild;
import io.kernelagent.core.build.round.WatchedBuild.State;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.plan.Step;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.testkit.memory.Course;
import io.kernelagent.testkit.simulation.Seeds;
import io.kernelagent.testkit.simulation.SimulatedWorld;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds over builds whose {@code ka build} is gone, on a clock that a test moves. */
class WatchSimulation {
    private static final Duration TIMER = Duration.ofMinutes(5);

    private final SimulatedWorld world = SimulatedWorld.grownFrom(1);
    private final BuildWorld scene = new BuildWorld(world);

    @BeforeEach
    void calm() {
        world.calm();
    }

    /** L052: ten silent minutes are a stall, whatever became of the terminal. */
    @Test
    void a_compilation_that_is_silent_for_ten_minutes_is_ended() {
        begunAndLeft(Course.endless(Bytes.utf8("  CC      a.o\n")));
        assertThat(states()).containsExactly(State.RUNNING);
        world.clock().pass(TIMER);
        assertThat(states()).containsExactly(State.RUNNING);
        world.clock().pass(TIMER);
        var round = round();
        assertThat(round.builds().map(WatchedBuild::state)).containsExactly(State.STALLED);
        assertThat(round.outlook()).isEqualTo(Round.Outlook.FOUND);
        var closed = builds(world).last().closed().get();
        assertThat(closed.summary()).isEqualTo("nothing has moved for 10:00");
        assertThat(closed.ending()).isEqualTo(Entry.Ending.FAILED);
        assertThat(world.files().files().get(TreePath.of(".ka/ledger")).get().utf8())
                .contains("[ka:build-fail] boltzmann: nothing has moved for 10:00");
        assertThat(scene.boltzmann().machine().jobs().running()).isZero();
        assertThat(round().builds()).isEmpty();
    }

    /** L052: a log that grows is no stall, for hours. */
    @Test
    void a_compilation_whose_log_grows_is_left_alone() {
        begunAndLeft(busyFor(300));
        for (int minutes = 5; minutes < 300; minutes += 5) {
            world.clock().pass(TIMER);
            assertThat(states()).containsExactly(State.RUNNING);
        }
        assertThat(scene.starts()).isOne();
    }

    /** L053: the wall clock is absolute: a shorter limit holds for whoever runs already. */
    @Test
    void a_compilation_that_takes_too_long_is_ended_however_busy_it_is() {
        begunAndLeft(busyFor(300));
        var site = world.files().files().get(TreePath.of("ka.yaml")).get();
        world.files().with("ka.yaml", site.utf8() + "limits: {wall_clock_minutes: 60}\n");
        world.clock().pass(Duration.ofMinutes(58));
        assertThat(states()).containsExactly(State.RUNNING);
        world.clock().pass(Duration.ofMinutes(2));
        assertThat(states()).containsExactly(State.OVERDUE);
        assertThat(builds(world).last().closed().get().summary()).isEqualTo("it took longer than 1:00:00");
    }

    /** A laptop that was closed for a night: its own build has done nothing all that time. */
    @Test
    void a_machine_that_was_asleep_itself_is_given_a_moment() {
        var night = Duration.ofHours(5);
        begunAndLeft(List.range(0, 60)
                .foldLeft(
                        Course.endless(Bytes.utf8("  CC      a.o\n")),
                        (course, second) -> course.then(
                                new Course.Beat(night.plusSeconds(second), Bytes.utf8("  CC      b.o\n"), 1, 1))));
        assertThat(states()).containsExactly(State.RUNNING);
        world.clock().pass(night.minusSeconds(30));
        scene.onNextPause(Option.some(() -> world.clock().pass(Duration.ofSeconds(30))));
        assertThat(states()).containsExactly(State.RUNNING);
        assertThat(builds(world).last().closed()).isEmpty();
    }

    /** Who finds a compilation that ended while nobody looked does not pack it, but says who does. */
    @Test
    void a_compilation_that_ended_alone_waits_for_ka_build() {
        begunAndLeft(PretendBuilder.compiling(Ending.exited(0)));
        world.clock().pass(TIMER);
        var found = round().builds().head();
        assertThat(found.state()).isEqualTo(State.COMPILED);
        assertThat(found.mend()).containsExactly("ka build fresnel");
        assertThat(scene.build(Extent.ACT).get().record()).isNotEmpty();
        assertThat(scene.starts()).isOne();
        assertThat(round().builds()).isEmpty();
    }

    @Test
    void a_compilation_that_failed_is_told_as_such() {
        begunAndLeft(PretendBuilder.compiling(Ending.exited(2)));
        world.clock().pass(TIMER);
        assertThat(states()).containsExactly(State.BROKEN);
    }

    @Test
    void a_compilation_that_its_host_has_lost_is_told_as_such() {
        begunAndLeft(PretendBuilder.compiling(Ending.exited(0)));
        scene.boltzmann().machine().jobs().lose(JobSight.Reason.REBOOTED);
        var found = round().builds().head();
        assertThat(found.state()).isEqualTo(State.LOST);
        assertThat(found.mend()).containsExactly("ka build fresnel");
    }

    /** Whoever is at it closes the build, and tells more of it than a round can. */
    @Test
    void a_build_that_somebody_is_at_is_closed_by_them() {
        scene.boltzmann().compiles(Course.endless(Bytes.utf8("  CC      a.o\n")));
        scene.onNextPause(Option.some(() -> {
            assertThat(round().builds().head().isAttended()).isTrue();
            world.clock().pass(Duration.ofMinutes(11));
            assertThat(states()).containsExactly(State.STALLED);
            assertThat(builds(world).last().closed()).isEmpty();
        }));
        var failure = scene.build(Extent.ACT).get().failure().get();
        assertThat(failure.kind()).isEqualTo(BuildFailure.Kind.FAILED);
        assertThat(failure.headline()).isEqualTo("the compilation was ended by SIGTERM");
        assertThat(builds(world).last().closed()).isNotEmpty();
    }

    /** L050: a host that was woken for a build is released after thirty minutes without one, once. */
    @Test
    void a_host_that_was_woken_is_released_when_it_is_idle() {
        withHis();
        assertThat(scene.build(Extent.ACT).get().record()).isNotEmpty();
        world.clock().pass(Duration.ofMinutes(29));
        round();
        assertThat(scene.released()).isEmpty();
        world.clock().pass(Duration.ofMinutes(1));
        assertThat(scene.watch(Extent.PLAN).get().plan().steps().map(WatchSimulation::effect))
                .hasSize(1)
                .allMatch(effect -> effect.startsWith("release boltzmann, idle for 30:"));
        assertThat(scene.released()).isEmpty();
        round();
        round();
        assertThat(scene.released()).containsExactly("boltzmann");
    }

    /** L050: a build that is open, whoever is at it, keeps its host awake. */
    @Test
    void a_host_with_an_open_build_stays_awake() {
        withHis();
        begunAndLeft(busyFor(300));
        for (int minutes = 0; minutes < 60; minutes += 5) {
            world.clock().pass(TIMER);
            assertThat(states()).containsExactly(State.RUNNING);
        }
        assertThat(scene.released()).isEmpty();
    }

    /** L101: whoever was woken in vain is released too, and without His nobody was woken. */
    @Test
    void a_host_that_did_not_wake_up_in_time_is_released_as_well() {
        scene.letsBoltzmannSleep();
        assertThat(scene.build(Extent.ACT).get().record().get().buildHost().text())
                .isEqualTo("nuccies");
        world.clock().pass(Duration.ofMinutes(31));
        round();
        assertThat(scene.released()).isEmpty();
        withHis();
        round();
        assertThat(scene.released()).containsExactly("boltzmann");
    }

    private void withHis() {
        var site = world.files().files().get(TreePath.of("ka.yaml")).get();
        world.files().with("ka.yaml", site.utf8() + "peers: {his: [his-tool]}\n");
    }

    @Test
    void a_plan_ends_nothing() {
        begunAndLeft(Course.endless(Bytes.EMPTY));
        states();
        world.clock().pass(Duration.ofMinutes(10));
        var planned = scene.watch(Extent.PLAN).get().round();
        assertThat(planned.plan(List.empty()).steps().map(WatchSimulation::effect))
                .containsExactly("end " + builds(world).last().job()
                        + "-compile-1 on boltzmann, since nothing has moved for 10:00");
        assertThat(builds(world).last().closed()).isEmpty();
        assertThat(scene.boltzmann().machine().jobs().running()).isOne();
    }

    /** Whatever is lost on the way: a hanging build is ended once, closed once, and never begun by a round. */
    @Test
    void rounds_in_bad_weather_come_to_the_same() {
        Seeds.each(40, weather -> {
            var at = new BuildWorld(weather);
            at.boltzmann().compiles(Course.endless(Bytes.EMPTY));
            at.nuccies().compiles(Course.endless(Bytes.EMPTY));
            at.onNextPause(Option.some(WatchSimulation::die));
            weather.life(() -> left(at));
            at.onNextPause(Option.none());
            int begun = at.starts();
            for (int walk = 0; walk < 8; walk++) {
                weather.clock().pass(TIMER);
                weather.life(() -> at.watch(Extent.ACT));
            }
            weather.calm();
            for (int walk = 0; walk < 4; walk++) {
                weather.clock().pass(TIMER);
                at.watch(Extent.ACT).get();
            }
            assertThat(at.starts()).isEqualTo(begun);
            assertThat(at.boltzmann().machine().jobs().running()).isZero();
            builds(weather)
                    .forEach(story -> assertThat(closings(weather, story)).isLessThanOrEqualTo(1));
        });
    }

    private static int closings(SimulatedWorld weather, JobStory story) {
        return weather.lines()
                .entries(story.job())
                .get()
                .count(entry -> JobStory.all(List.of(entry)).head().closed().isDefined());
    }

    private static String effect(Step step) {
        return step.effect();
    }

    private void begunAndLeft(Course course) {
        scene.boltzmann().compiles(course);
        scene.onNextPause(Option.some(WatchSimulation::die));
        assertThatThrownBy(() -> scene.build(Extent.ACT)).isInstanceOf(Died.class);
    }

    private static boolean left(BuildWorld at) {
        try {
            at.build(Extent.ACT);
            return false;
        } catch (Died dead) {
            return true;
        }
    }

    private static void die() {
        throw new Died();
    }

    /** The terminal was closed. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Round round() {
        return scene.watch(Extent.ACT).get().round();
    }

    private Seq<State> states() {
        return round().builds().map(WatchedBuild::state);
    }

    private static Course busyFor(int minutes) {
        return List.range(1, minutes)
                .foldLeft(
                        Course.endless(Bytes.EMPTY),
                        (course, minute) -> course.then(
                                new Course.Beat(Duration.ofMinutes(minute), Bytes.utf8("  CC      x.o\n"), 1, 1)));
    }

    private static Seq<JobStory> builds(SimulatedWorld weather) {
        return JobStory.all(weather.lines().all().get()).filter(BuildJobs::isBuild);
    }
}
