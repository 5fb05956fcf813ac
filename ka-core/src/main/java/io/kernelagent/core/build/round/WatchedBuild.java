package io.kernelagent.core.build.round;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.watch.Pace;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.Fault;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Locale;

/**
 * What a round makes of one build.
 *
 * @param job which
 * @param host where it is compiled, once that is known
 * @param state how it stands
 * @param isAttended whether a {@code ka build} is at it
 * @param elapsed how long the compilation takes so far, or took, where that is known
 * @param detail one line: what was seen
 */
public record WatchedBuild(
        JobId job, Option<HostName> host, State state, boolean isAttended, Option<Duration> elapsed, String detail) {
    /** How a build stands. */
    public enum State {
        /** The compiler is at work. */
        RUNNING,
        /** Nothing moves any more: its compilation is to be ended. */
        STALLED,
        /** Its time is over: its compilation is to be ended. */
        OVERDUE,
        /** The compilation ended well. */
        COMPILED,
        /** The compilation ended badly. */
        BROKEN,
        /** The build host lost the compilation. */
        LOST,
        /** Before the compilation. */
        BEFORE,
        /** No build host was ready yet. */
        NOWHERE,
        /** It compiles where {@code ka.yaml} no longer leads, out of sight and out of reach. */
        ELSEWHERE,
        /** The build host gives no answer. */
        SILENT,
        /** The build is over, and there is a kernel. */
        DONE,
        /** The build is over, and there is none. */
        FAILED;

        /** The word of documents. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the build came to its end. */
    public boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }

    /** Whether there is something to follow still. */
    public boolean goesOn() {
        return state == State.RUNNING || (isAttended && !isOver());
    }

    /** Whether the compilation hangs. */
    public boolean hangs() {
        return state == State.STALLED || state == State.OVERDUE;
    }

    /** Whether it waits for somebody: nobody is at it, and it does not come to its end by itself. */
    public boolean isStranded() {
        return !isAttended && !isOver() && !hangs() && state != State.RUNNING && !isOutOfSight();
    }

    private boolean isOutOfSight() {
        return state == State.SILENT || state == State.ELSEWHERE;
    }

    /** Whether somebody should know of it. */
    boolean isTrouble() {
        return hangs() || isStranded() || state == State.FAILED || state == State.ELSEWHERE;
    }

    /** {@code boltzmann: compiling, 1:16}. */
    public String words() {
        return host.map(name -> name + ": ").getOrElse("")
                + detail
                + elapsed.map(time -> ", " + Pace.clock(time)).getOrElse("");
    }

    /** The same after it could not be ended. */
    public WatchedBuild resisting(Fault fault) {
        return new WatchedBuild(
                job, host, State.SILENT, isAttended, elapsed, "it hangs, and cannot be ended: " + fault.detail());
    }

    /** What to type so that it goes on; none where nobody has to do anything. */
    public Option<String> mend() {
        return Option.when(isStranded(), job).flatMap(BuildJobs::target).map(target -> "ka build " + target);
    }
}
