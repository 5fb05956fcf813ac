package io.kernelagent.verb;

import io.kernelagent.core.build.watch.Pace;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import java.time.Duration;

/**
 * A compilation that ended well.
 *
 * @param units how many units it had
 * @param took how long it took
 * @param hits how many of them came from the compiler's cache
 * @param compiler what the compiler calls itself
 */
record Compiled(int units, Duration took, int hits, String compiler) {
    /** How often the cache had it, of what {@code ccache --print-stats} prints. */
    static int hits(Bytes statistics) {
        return List.of(statistics.utf8().split("\n"))
                .filter(line -> line.matches("(direct_cache_hit|preprocessed_cache_hit)\t[0-9]{1,9}"))
                .map(line -> Integer.valueOf(line.replaceFirst(".*\t", "")))
                .sum()
                .intValue();
    }

    static String firstLine(Bytes text) {
        return ProblemText.harmless(text.utf8().lines().findFirst().orElse(""));
    }

    String words() {
        return units + " units in " + Pace.clock(took) + ", " + hits + " from ccache";
    }
}
