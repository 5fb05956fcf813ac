package io.kernelagent.core.build.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.build.round.WatchedBuild.State;
import io.kernelagent.core.build.watch.Pulse;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.JobLog;
import io.kernelagent.core.machine.JobPlace;
import io.kernelagent.core.machine.JobProgress;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.SiteLimits;
import io.kernelagent.core.site.SitePaths;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final JobId JOB = new JobId("build-fresnel-20261125T110000Z-1");
    private static final JobStory STORY =
            JobStory.all(List.of(new Entry.Started(JOB, NOW, "compile"))).head();
    private static final HostName HOST = new HostName("boltzmann");
    private static final JobPlace PLACE = new JobPlace(new JobId(JOB + "-compile-2"), MachinePath.of("/srv/jobs"));

    /** L052: what the note says of another attempt is of no account. */
    @Test
    void a_note_counts_for_its_own_attempt_only() {
        var old = new Pulse(NOW.minus(Duration.ofMinutes(30)), 10, 20, 30);
        assertThat(stateAfter(new WatchNote(PLACE.id(), NOW.minus(Duration.ofHours(1)), old)))
                .isEqualTo(State.STALLED);
        assertThat(stateAfter(new WatchNote(new JobId(JOB + "-compile-1"), NOW.minus(Duration.ofHours(1)), old)))
                .isEqualTo(State.RUNNING);
    }

    @Test
    void a_host_that_is_silent_says_nothing_about_the_job() {
        var fault = Fault.harmless("look at the job", "boltzmann", "no route to host");
        var round = round(new Sighting.Silent(HOST, fault), Option.none(), false);
        assertThat(round.outlook()).isEqualTo(Round.Outlook.UNKNOWN);
        assertThat(round.steps()).isEmpty();
        assertThat(round.builds().head().mend()).isEmpty();
    }

    @Test
    void a_build_that_never_came_to_a_compiler_waits_for_somebody() {
        var idle = round(new Sighting.Idle(HOST), Option.none(), false);
        assertThat(idle.builds().head().words()).isEqualTo("boltzmann: the compiler was not started yet");
        assertThat(idle.builds().head().mend()).containsExactly("ka build fresnel");
        assertThat(round(new Sighting.Nowhere(), Option.none(), false).outlook())
                .isEqualTo(Round.Outlook.FOUND);
        assertThat(round(new Sighting.Nowhere(), Option.none(), true).outlook()).isEqualTo(Round.Outlook.FINE);
    }

    @Test
    void a_compilation_that_cannot_be_ended_leaves_its_build_unknown() {
        var old = new Pulse(NOW.minus(Duration.ofMinutes(30)), 10, 20, 30);
        var round = round(
                new Sighting.Found(HOST, PLACE, running()),
                Option.some(new WatchNote(PLACE.id(), NOW.minus(Duration.ofHours(1)), old)),
                false);
        var told =
                round.resisting(round.steps().head(), Fault.uncertain("end the job", "x", "its processes do not end"));
        assertThat(told.outlook()).isEqualTo(Round.Outlook.UNKNOWN);
        assertThat(told.builds().head().words()).contains("it hangs, and cannot be ended: its processes do not end");
    }

    @Property
    void a_note_is_read_as_it_was_written(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long log,
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long ticks,
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        var note = new WatchNote(PLACE.id(), NOW, new Pulse(Instant.ofEpochSecond(second), log, ticks, log));
        var file = WatchNote.of(SitePaths.DEFAULT, JOB);
        assertThat(file).hasToString(".ka/watch/" + JOB);
        assertThat(WatchNote.read(file, note.text())).containsExactly(note);
    }

    @Test
    void a_note_that_nobody_understands_is_forgotten() {
        var file = WatchNote.of(SitePaths.DEFAULT, JOB);
        assertThat(List.of("", "\0", "compilation: ..", "at: now", "{")
                        .flatMap(text -> WatchNote.read(file, Bytes.utf8(text))))
                .isEmpty();
    }

    private static State stateAfter(WatchNote note) {
        return round(new Sighting.Found(HOST, PLACE, running()), Option.some(note), false)
                .builds()
                .head()
                .state();
    }

    private static JobSight running() {
        return new JobSight.Running(new JobProgress(4711, 20, 30, Duration.ofHours(1)), new JobLog(0, Bytes.EMPTY, 10));
    }

    private static Round round(Sighting.Place place, Option<WatchNote> note, boolean isAttended) {
        return Round.of(List.of(new Sighting(STORY, place, note, isAttended)), SiteLimits.DEFAULT, NOW);
    }
}
