package io.kernelagent.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteppedClockTest {
    @Test
    void a_clock_stands_still_until_time_passes() {
        var clock = SteppedClock.at("2026-11-21T06:30:00Z");
        assertThat(clock.instant()).isEqualTo(clock.instant());
        assertThat(clock.pass(Duration.ofMinutes(1)).instant()).isEqualTo(Instant.parse("2026-11-21T06:31:00Z"));
    }

    @Test
    void a_moving_clock_moves_after_each_look() {
        var clock = SteppedClock.at("2026-11-21T06:30:00Z").movingBy(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-21T06:30:00Z"));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-21T06:30:01Z"));
    }
}
