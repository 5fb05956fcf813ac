package io.kernelagent.core.build.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The progress line of a build, where its numbers are odd. */
class PaceTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The last build compiled fewer units: whatever is left cannot be told, and is not told as less than nothing. */
    @Test
    void a_build_beyond_its_expected_units_promises_no_end() {
        assertThat(pace(870, Option.some(863), MINUTE.multipliedBy(10)))
                .isEqualTo("870/863 units, 87 a minute, 10:00 elapsed");
    }

    @Test
    void a_build_at_its_last_unit_has_nothing_left() {
        assertThat(pace(863, Option.some(863), MINUTE.multipliedBy(10)))
                .isEqualTo("863/863 units, 86 a minute, 10:00 elapsed, about 0:00 left");
    }

    /** A pace is of at least a second, so that a hasty first look does not tell of units without end. */
    @Test
    void the_first_moment_counts_as_a_second() {
        assertThat(pace(3, Option.none(), Duration.ofMillis(5))).isEqualTo("3 units, 180 a minute, 0:00 elapsed");
    }

    /** By the minute there are more of them than an int holds. */
    @Test
    void many_units_do_not_overflow() {
        assertThat(pace(100_000_000, Option.none(), Duration.ofSeconds(1)))
                .isEqualTo("100000000 units, 6000000000 a minute, 0:01 elapsed");
    }

    private static String pace(int done, Option<Integer> expected, Duration elapsed) {
        return new Pace(done, expected, elapsed).words();
    }
}
