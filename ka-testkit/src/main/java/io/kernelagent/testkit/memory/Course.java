package io.kernelagent.testkit.memory;

import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * What a program does while time passes, on a machine in memory.
 *
 * @param beats what is heard and seen of it, by time
 * @param err what it says on standard error, all of it at once
 * @param end when it ends by itself; none when it never does
 * @param ending how it ends then
 * @param isDeaf whether it goes on when it is asked to end
 */
public record Course(Seq<Beat> beats, Bytes err, Option<Duration> end, Ending ending, boolean isDeaf) {
    /** A program that says something and has ended before anybody could look. */
    public static Course atOnce(Ending ending, Bytes out) {
        return new Course(
                Vector.of(new Beat(Duration.ZERO, out, 1, out.length())),
                Bytes.EMPTY,
                Option.some(Duration.ZERO),
                ending,
                false);
    }

    /** A program that says something and then nothing, for good. */
    public static Course endless(Bytes out) {
        return atOnce(Ending.exited(0), out).ending(Option.none(), Ending.exited(0));
    }

    public Course saying(Bytes complaint) {
        return new Course(beats, complaint, end, ending, isDeaf);
    }

    /** Something more that happens at a later time. */
    public Course then(Beat beat) {
        return then(List.of(beat));
    }

    /** See {@link #then(Beat)}. */
    public Course then(Seq<Beat> more) {
        return new Course(beats.appendAll(more), err, end, ending, isDeaf);
    }

    public Course ending(Option<Duration> after, Ending how) {
        return new Course(beats, err, after, how, isDeaf);
    }

    public Course deaf() {
        return new Course(beats, err, end, ending, true);
    }

    /** All that it has said after so much time. */
    Bytes outAfter(Duration time) {
        return Bytes.concat(until(time).map(Beat::out));
    }

    long ticksAfter(Duration time) {
        return until(time).map(Beat::cpuTicks).sum().longValue();
    }

    long ioAfter(Duration time) {
        return until(time).map(Beat::ioBytes).sum().longValue();
    }

    private Seq<Beat> until(Duration time) {
        return beats.filter(beat -> beat.at().compareTo(time) <= 0);
    }

    /**
     * A moment in the life of a program.
     *
     * @param at how long after its beginning
     * @param out what it says
     * @param cpuTicks how much work it has done since the last beat
     * @param ioBytes how much it has read and written since the last beat
     */
    public record Beat(Duration at, Bytes out, long cpuTicks, long ioBytes) {}
}
