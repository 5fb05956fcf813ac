package io.kernelagent.core.build.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.build.watch.Watch.Verdict;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Instant BEGAN = Instant.parse("2026-11-25T06:00:00Z");
    private static final Watch WATCH = Watch.over(new Watch.Limits(Duration.ofMinutes(10), Duration.ofHours(6)), BEGAN);

    /** L052: silent and idle for ten minutes is a stall; a log that grows is none. */
    @Test
    void a_job_that_is_silent_and_idle_has_stalled() {
        var watch = WATCH.after(pulse(1, 100, 5, 7)).after(pulse(5, 100, 5, 7)).after(pulse(10, 100, 5, 7));
        assertThat(watch.verdict(at(10))).isEqualTo(Verdict.GOES_ON);
        assertThat(watch.verdict(at(11))).isEqualTo(Verdict.STALLED);
        assertThat(watch.after(pulse(10, 101, 5, 7)).verdict(at(11))).isEqualTo(Verdict.GOES_ON);
    }

    /** L052: a linker that says nothing and works is left alone. */
    @Test
    void a_silent_job_that_computes_or_writes_goes_on() {
        var computing = WATCH.after(pulse(1, 100, 5, 7)).after(pulse(20, 100, 900, 7));
        var writing = WATCH.after(pulse(1, 100, 5, 7)).after(pulse(20, 100, 5, 9_000));
        assertThat(computing.verdict(at(21))).isEqualTo(Verdict.GOES_ON);
        assertThat(writing.verdict(at(21))).isEqualTo(Verdict.GOES_ON);
    }

    @Test
    void a_job_that_never_showed_a_sign_has_stalled_too() {
        assertThat(WATCH.verdict(at(9))).isEqualTo(Verdict.GOES_ON);
        assertThat(WATCH.verdict(at(10))).isEqualTo(Verdict.STALLED);
    }

    /** L053: nothing sets the second clock back. */
    @Property
    void the_wall_clock_is_absolute(@ForAll @IntRange(min = 0, max = 400) int minutes) {
        var busy = List.range(0, minutes + 1)
                .foldLeft(WATCH, (watch, minute) -> watch.after(pulse(minute, minute, minute, minute)));
        assertThat(busy.verdict(at(minutes))).isEqualTo(minutes < 360 ? Verdict.GOES_ON : Verdict.OVERDUE);
    }

    @Test
    void the_pace_is_told_as_far_as_it_is_known() {
        assertThat(new Pace(120, Option.some(863), Duration.ofSeconds(76)).words())
                .isEqualTo("120/863 units, 94 a minute, 1:16 elapsed, about 7:50 left");
        assertThat(new Pace(0, Option.none(), Duration.ZERO).words()).isEqualTo("0 units, 0 a minute, 0:00 elapsed");
        assertThat(Pace.clock(Duration.ofSeconds(3_729))).isEqualTo("1:02:09");
        assertThat(new Pace(900, Option.some(863), Duration.ofMinutes(9)).left())
                .isEmpty();
    }

    private static Instant at(int minute) {
        return BEGAN.plus(Duration.ofMinutes(minute));
    }

    private static Pulse pulse(int minute, long log, long cpu, long io) {
        return new Pulse(at(minute), log, cpu, io);
    }
}
