package io.kernelagent.core.build.round;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.JobPlace;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.vavr.control.Option;

/**
 * What was seen of one build.
 *
 * @param story what the journal tells of it
 * @param place what is there where it was compiled
 * @param note what the round before has left
 * @param isAttended whether a {@code ka build} is at it, which sees to everything itself
 */
public record Sighting(JobStory story, Place place, Option<WatchNote> note, boolean isAttended) {
    /** What was found of a build on its build host. */
    public sealed interface Place {
        <R> R match(Cases<R> cases);

        /** What to make of each finding. */
        interface Cases<R> {
            R nowhere();

            R silent(Silent place);

            R elsewhere(Elsewhere place);

            R idle(Idle place);

            R found(Found place);
        }
    }

    /** No build host was ready for it. */
    public record Nowhere() implements Place {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nowhere();
        }
    }

    /** The build host gives no answer, which says nothing about the job. */
    public record Silent(HostName host, Fault fault) implements Place {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.silent(this);
        }
    }

    /** It compiles where {@code ka.yaml} no longer leads. */
    public record Elsewhere(HostName host, Problem problem) implements Place {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.elsewhere(this);
        }
    }

    /** The compiler was not started yet. */
    public record Idle(HostName host) implements Place {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.idle(this);
        }
    }

    /** The last compilation that was started. */
    public record Found(HostName host, JobPlace compilation, JobSight sight) implements Place {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.found(this);
        }
    }
}
