package io.kernelagent.core.build;

import io.kernelagent.core.text.Bytes;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What is written beside a tree once it is whole.
 *
 * @param resolved which source it is, in the words of the lock
 * @param epoch when the source was made: the time that everything in the build bears
 */
public record SourceMark(String resolved, Instant epoch) {
    private static final int MOST_DIGITS = 12;

    public Bytes text() {
        return Bytes.utf8(resolved + "\n" + epoch.getEpochSecond() + "\n");
    }

    /** The mark of the tree that is wanted; none when it is of another source, or no mark. */
    public static Option<SourceMark> read(Bytes text, String wanted) {
        var lines = text.utf8().strip().split("\n", -1);
        return lines.length == 2 && lines[0].equals(wanted)
                ? epoch(Bytes.utf8(lines[1])).map(epoch -> new SourceMark(wanted, epoch))
                : Option.none();
    }

    /** A time in seconds, as {@code stat} and git print it. */
    public static Option<Instant> epoch(Bytes text) {
        var digits = text.utf8().strip();
        return digits.matches("[0-9]{1," + MOST_DIGITS + "}")
                ? Option.some(Instant.ofEpochSecond(Long.parseLong(digits)))
                : Option.none();
    }
}
