package io.kernelagent.testkit.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when it is told to, and by a fixed step each time somebody looks. */
public final class SteppedClock implements InstantSource {
    private final Duration step;
    private Instant now;

    private SteppedClock(Instant start, Duration step) {
        this.now = start;
        this.step = step;
    }

    /** A clock that stands still. */
    public static SteppedClock at(String instant) {
        return new SteppedClock(Instant.parse(instant), Duration.ZERO);
    }

    /** This clock from its present time on, moving by so much after each look. */
    public SteppedClock movingBy(Duration moved) {
        return new SteppedClock(now, moved);
    }

    /** Lets time pass; a negative duration is a clock that was set back. */
    public SteppedClock pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    @Override
    public Instant instant() {
        var seen = now;
        now = now.plus(step);
        return seen;
    }
}
