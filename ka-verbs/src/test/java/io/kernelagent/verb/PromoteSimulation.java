package io.kernelagent.verb;

import static io.kernelagent.verb.SampleFleet.CUMULATIVE;
import static io.kernelagent.verb.SampleFleet.LOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.resolve.ManifestLock;
import io.kernelagent.core.text.Digests;
import io.kernelagent.port.Workspace;
import io.kernelagent.testkit.memory.InOrder;
import io.kernelagent.testkit.memory.RecordedProgress;
import io.kernelagent.testkit.simulation.Seeds;
import io.kernelagent.testkit.simulation.SimulatedWorld;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** Promote in worlds where calls are refused, answers get lost and the process dies. */
class PromoteSimulation {
    @Test
    void promote_ends_with_the_same_output_whatever_happened_on_the_way() {
        Seeds.each(150, world -> {
            prepare(world);
            for (int life = 0; life < 6; life++) {
                world.life(() -> promote(world));
                theLockNeverPromisesWhatIsNotThere(world);
            }
            world.calm();
            var end = world.life(() -> promote(world));
            assertThat(end.exists(Either::isRight)).isTrue();
            assertThat(world.files().files().get(LOCK))
                    .isEqualTo(Option.some(end.get().get().promotion().lock().text()));
            theJournalTellsOfEveryStepBeforeItsOutcome(world);
        });
    }

    /** The series changes between two promotes, and the second one is killed before and after each of its writes. */
    @Test
    void no_lock_ever_stands_beside_a_cumulative_that_it_does_not_know() {
        for (int writes = 0; ; writes++) {
            var world = SimulatedWorld.grownFrom(1);
            prepare(world);
            world.calm();
            promote(world, world.workspace());
            world.files().with(SampleFleet.PATCH, SampleFleet.patch("a", 6));
            var dying = new DyingWorkspace(world.workspace(), writes);
            boolean hasEnded = dying.runs(() -> promote(world, dying));
            theLockNeverPromisesWhatIsNotThere(world);
            assertThat(promote(world, world.workspace()).isRight()).isTrue();
            assertThat(world.files().files().get(LOCK).isDefined()).isTrue();
            theLockNeverPromisesWhatIsNotThere(world);
            if (hasEnded) {
                assertThat(writes).as("places to die at").isEqualTo(6);
                return;
            }
        }
    }

    @Test
    void a_second_run_finds_nothing_to_do() {
        Seeds.each(20, world -> {
            prepare(world);
            world.calm();
            world.life(() -> promote(world));
            var before = world.files().files();
            var again = world.life(() -> promote(world)).get().get();
            assertThat(again.promotion().plan().hasNothingToDo()).isTrue();
            assertThat(world.files().files()).isEqualTo(before);
        });
    }

    private static void prepare(SimulatedWorld world) {
        SampleFleet.files(world.files());
        SampleFleet.kernel(world.kernels());
    }

    private static Either<Stop, Promote.Outcome> promote(SimulatedWorld world) {
        return promote(world, world.workspace());
    }

    private static Either<Stop, Promote.Outcome> promote(SimulatedWorld world, Workspace workspace) {
        return new Promote(
                        new Eyes(world.patchTree(), world.sources()),
                        new InOrder(),
                        new Hands(workspace, world.journal(), world.clock()),
                        new RecordedProgress())
                .run(SampleFleet.order(Promote.Mode.WRITE));
    }

    private static void theLockNeverPromisesWhatIsNotThere(SimulatedWorld world) {
        world.files().files().get(LOCK).forEach(text -> {
            var lock = ManifestLock.parse(LOCK.toString(), text).get();
            assertThat(world.files().files().get(CUMULATIVE).map(Digests::blake2b))
                    .contains(lock.cumulative().b2sum());
        });
    }

    private static void theJournalTellsOfEveryStepBeforeItsOutcome(SimulatedWorld world) {
        var stories = JobStory.all(world.lines().all().get());
        assertThat(stories.forAll(story -> story.opened().isDefined())).isTrue();
        assertThat(stories.last().closed().isDefined()).isTrue();
        assertThat(stories.last().unknown()).isEmpty();
    }
}
