package io.kernelagent.core.journal;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Digest;
import io.vavr.collection.Seq;
import java.time.Instant;

/**
 * One line of the journal. A job is opened before its first step and closed after its last; each step is recorded as
 * started before it is tried and as done or failed after. A started step without an outcome means that the process or
 * the answer was lost: look, then decide.
 */
public sealed interface Entry {
    JobId job();

    Instant at();

    <R> R match(Cases<R> cases);

    /** One method for each kind of line. */
    interface Cases<R> {
        R opened(Opened entry);

        R started(Started entry);

        R done(Done entry);

        R failed(Failed entry);

        R closed(Closed entry);
    }

    /** The audit line: who runs what, by which plan. */
    record Opened(JobId job, Instant at, String who, Seq<String> command, Digest plan) implements Entry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.opened(this);
        }
    }

    /** A step is about to be tried. */
    record Started(JobId job, Instant at, String step) implements Entry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.started(this);
        }
    }

    /** A step was performed, and what it gave back, in one line. */
    record Done(JobId job, Instant at, String step, String receipt) implements Entry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.done(this);
        }
    }

    /** A step was tried in vain. */
    record Failed(JobId job, Instant at, String step, Fault fault) implements Entry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.failed(this);
        }
    }

    /** The job is over, and how it ended, in one line. */
    record Closed(JobId job, Instant at, Ending ending, String summary) implements Entry {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.closed(this);
        }
    }

    /** How a job ended. */
    enum Ending {
        DONE,
        FAILED,
        REFUSED
    }
}
