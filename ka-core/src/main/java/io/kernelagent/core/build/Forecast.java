package io.kernelagent.core.build;

import io.kernelagent.core.build.watch.Pace;
import io.kernelagent.core.text.Amount;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * What is to be expected of a build, from the one before.
 *
 * @param units how many units the compiler had the last time
 * @param time how long that took
 * @param cold why much of it will not come from the compiler's cache; nothing where most of it should
 */
public record Forecast(Option<Integer> units, Option<Duration> time, Seq<String> cold) {

    static Forecast of(Option<BuildRecord> last, BuildTask task) {
        return new Forecast(
                last.map(record -> record.made().units()),
                last.map(record -> Duration.ofSeconds(record.made().seconds())),
                last.isEmpty()
                        ? List.of("nothing was built for this host before")
                        : last.toList().flatMap(record -> changes(record, task)));
    }

    private static Seq<String> changes(BuildRecord last, BuildTask task) {
        var lock = task.promotion().lock();
        boolean isOtherVersion =
                !last.made().release().startsWith(task.version().release());
        boolean isOtherConfig = !lock.config()
                .getOrElse(() -> Digests.blake2b(Bytes.EMPTY))
                .equals(last.sums().intent());
        return List.of(
                        Option.when(
                                isOtherVersion,
                                "the version changed: it was " + last.made().release()),
                        Option.when(isOtherConfig, "the configuration changed"))
                .flatMap(reason -> reason);
    }

    /** One line for people. */
    public String words() {
        var expected = units.map(all -> "about " + Amount.of(all, "unit")).getOrElse("an unknown number of units")
                + time.map(took -> ", " + Pace.clock(took) + " the last time").getOrElse("");
        return expected
                + (cold.isEmpty()
                        ? "; most of it should come from ccache, if the compiler is the same"
                        : "; expect a cold ccache: " + cold.mkString(", "));
    }
}
