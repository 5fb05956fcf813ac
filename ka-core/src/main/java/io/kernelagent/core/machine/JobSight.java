package io.kernelagent.core.machine;

import io.vavr.control.Option;
import java.time.Duration;

/** What somebody sees who looks at a detached job. */
public sealed interface JobSight {
    <R> R match(Cases<R> cases);

    /** The sight of a job that goes on, where it is one. */
    default Option<Running> goingOn() {
        return this instanceof Running running ? Option.some(running) : Option.none();
    }

    /** What to make of each kind of sight. */
    interface Cases<R> {
        R absent();

        R running(Running seen);

        R ended(Ended seen);

        R lost(Lost seen);
    }

    /** No such job was ever started here, or it was forgotten. */
    record Absent() implements JobSight {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.absent();
        }
    }

    /** It goes on. */
    record Running(JobProgress progress, JobLog log) implements JobSight {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.running(this);
        }
    }

    /**
     * It came to its end.
     *
     * @param took how long it ran, by that machine's clock
     */
    record Ended(Ending ending, Duration took, JobLog log) implements JobSight {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ended(this);
        }
    }

    /** It was started, and nobody will ever know how it ended. */
    record Lost(Reason reason, JobLog log) implements JobSight {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lost(this);
        }
    }

    /** How a job gets lost. */
    enum Reason {
        REBOOTED("rebooted", "the machine was started anew since the job began"),
        KILLED("killed", "the process that looked after the job is gone, and so is the job"),
        ORPHANED("orphaned", "the process that looked after the job is gone; processes of the job still run");

        private final String word;
        private final String sentence;

        Reason(String word, String sentence) {
            this.word = word;
            this.sentence = sentence;
        }

        /** What the machine's answer calls it. */
        String word() {
            return word;
        }

        /** What people read. */
        public String sentence() {
            return sentence;
        }
    }
}
