package io.kernelagent.core.build.watch;

import io.kernelagent.core.text.Amount;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * How far a build has come.
 *
 * @param done units that the compiler has begun
 * @param expected how many the last build of this configuration had; none for the first
 * @param elapsed since the compiler started
 */
public record Pace(int done, Option<Integer> expected, Duration elapsed) {
    private static final int SECONDS = 60;

    /** How long it takes still, as far as can be told: at the pace so far, for at least what is left of the units. */
    public Option<Duration> left() {
        return expected.filter(all -> done > 0 && all >= done)
                .map(all -> elapsed.multipliedBy(all - done).dividedBy(done));
    }

    /** {@code 120/863 units, 95 a minute, 1:16 elapsed, about 7:49 left}. */
    public String words() {
        long seconds = Math.max(1, elapsed.toSeconds());
        return expected.map(all -> done + "/" + Amount.of(all, "unit")).getOrElse(() -> Amount.of(done, "unit"))
                + ", " + done * (long) SECONDS / seconds + " a minute, " + clock(elapsed) + " elapsed"
                + left().map(rest -> ", about " + clock(rest) + " left").getOrElse("");
    }

    /** {@code 7:49}, {@code 1:02:09}. */
    public static String clock(Duration time) {
        var minutes = two(time.toMinutesPart());
        return (time.toHours() > 0 ? time.toHours() + ":" + minutes : Integer.toString(time.toMinutesPart())) + ":"
                + two(time.toSecondsPart());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
