package io.kernelagent.core.build.watch;

import io.kernelagent.core.machine.JobSight;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * The two clocks of a job. The first is set back whenever something moves and says that a job has stalled; the second
 * began with the job and is absolute.
 *
 * @param limits how long either may run
 * @param began when the job was started
 * @param moved the look at which something was last seen to move
 */
public record Watch(Limits limits, Instant began, Option<Pulse> moved) {
    /** The watch over a job that begins. */
    public static Watch over(Limits limits, Instant began) {
        return new Watch(limits, began, Option.none());
    }

    /** The watch after one more look. */
    public Watch after(Pulse pulse) {
        return moved.forAll(pulse::movedSince) ? new Watch(limits, began, Option.some(pulse)) : this;
    }

    /** The watch after a look at the job over there. The first one tells when the job began. */
    public Watch after(Instant now, JobSight.Running seen) {
        var progress = seen.progress();
        var begun = moved.isEmpty() ? over(limits, now.minus(progress.age())) : this;
        return begun.after(new Pulse(now, seen.log().size(), progress.cpuTicks(), progress.ioBytes()));
    }

    /** What to make of the job now. */
    public Verdict verdict(Instant now) {
        if (!now.isBefore(began.plus(limits.wallClock()))) {
            return Verdict.OVERDUE;
        }
        var lastSign = moved.map(Pulse::at).getOrElse(began);
        return now.isBefore(lastSign.plus(limits.stall())) ? Verdict.GOES_ON : Verdict.STALLED;
    }

    /**
     * How long the clocks may run.
     *
     * @param stall without output and without work
     * @param wallClock in all
     */
    public record Limits(Duration stall, Duration wallClock) {
        /** Why a job of this verdict is ended; nothing for one that goes on. */
        public String words(Verdict verdict) {
            return switch (verdict) {
                case GOES_ON -> "";
                case STALLED -> "nothing has moved for " + Pace.clock(stall);
                case OVERDUE -> "it took longer than " + Pace.clock(wallClock);
            };
        }
    }

    /** What a watcher does about a job. */
    public enum Verdict {
        /** Nothing. */
        GOES_ON,
        /** Ends it: nothing has moved for too long. */
        STALLED,
        /** Ends it: its time is over. */
        OVERDUE
    }
}
