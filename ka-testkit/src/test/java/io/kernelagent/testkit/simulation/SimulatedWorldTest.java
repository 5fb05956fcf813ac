package io.kernelagent.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SimulatedWorldTest {
    private static final TreePath FILE = TreePath.of("build/out");

    @Test
    void a_process_that_repeats_itself_ends_once_the_weather_is_calm() {
        Seeds.each(200, world -> {
            for (int life = 0; life < 5; life++) {
                world.life(() -> writeOnce(world));
                assertThat(world.files().heldFor()).isEmpty();
            }
            world.calm();
            assertThat(world.life(() -> writeOnce(world))).contains(true);
            assertThat(world.files().files().get(FILE)).contains(Bytes.utf8("done"));
        });
    }

    @Test
    void every_kind_of_fault_comes_about() {
        var fates = List.rangeClosed(1L, 200L)
                .map(SimulatedWorld::grownFrom)
                .flatMap(world -> {
                    world.life(() -> writeOnce(world));
                    return world.log();
                })
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .distinct();
        assertThat(fates)
                .containsExactlyInAnyOrderElementsOf(List.of(Fate.values()).map(Fate::name));
    }

    @Test
    void a_lost_answer_is_uncertain_and_the_effect_is_there() {
        var world = List.rangeClosed(1L, 1000L)
                .map(SimulatedWorld::grownFrom)
                .find(candidate -> candidate
                                .life(() -> candidate
                                        .workspace()
                                        .write(FILE, Bytes.EMPTY)
                                        .isLeft())
                                .contains(true)
                        && !candidate.files().files().isEmpty());
        assertThat(world.get().log()).containsExactly("write build/out: ANSWER_LOST");
    }

    @Test
    void a_failure_names_its_seed_first_and_tells_the_story() {
        assertThatThrownBy(() -> Seeds.each(1, world -> {
                    world.calm();
                    world.workspace().write(FILE, Bytes.EMPTY);
                    throw new IllegalStateException("lost a file");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("seed 1: lost a file\n  write build/out: DELIVERED");
    }

    @Test
    void a_story_that_goes_two_ways_is_found_out() {
        var turns = new int[1];
        assertThatThrownBy(() -> Seeds.each(1, world -> {
                    world.calm();
                    world.workspace().write(TreePath.of("file-" + turns[0]++), Bytes.EMPTY);
                }))
                .hasMessageStartingWith("seed 1: played twice");
    }

    @Test
    void stopping_is_not_swallowed_as_a_failure_of_the_world() {
        Option<Object> stopped = SimulatedWorld.grownFrom(1).life(() -> {
            throw new ProcessStopped("test");
        });
        assertThat(stopped).isEmpty();
    }

    private static boolean writeOnce(SimulatedWorld world) {
        return world.workspace()
                .exclusively("test", () -> {
                    var job = new JobId("test-1");
                    return world.journal()
                            .append(new Entry.Started(job, Instant.EPOCH, "write"))
                            .flatMap(line -> world.workspace().write(FILE, Bytes.utf8("done")))
                            .flatMap(done ->
                                    world.journal().append(new Entry.Done(job, Instant.EPOCH, "write", "written")))
                            .isRight();
                })
                .getOrElse(false);
    }
}
