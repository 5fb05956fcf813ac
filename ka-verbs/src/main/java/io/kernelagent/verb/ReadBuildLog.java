package io.kernelagent.verb;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.JobLog;
import io.kernelagent.core.machine.JobPlace;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.Jobs;
import io.kernelagent.port.PatchTree;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Consumer;

/** Reads the log of a compilation where it was written, and follows it while it grows. */
public final class ReadBuildLog {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final PatchTree files;
    private final Hands hands;
    private final Workshop workshop;

    public ReadBuildLog(PatchTree files, Hands hands, Workshop workshop) {
        this.files = files;
        this.hands = hands;
        this.workshop = workshop;
    }

    /** How it stands; the log itself went to the reader of the order. */
    public Either<Stop, Outcome> run(Order order) {
        var search = new JobSearch(files, hands.journal(), workshop);
        return search.known(order.job()).flatMap(known -> search.compiled(known)
                .flatMap(job -> search.places()
                        .lastCompilation(job)
                        .<Stop>mapLeft(Stop.Failed::new)
                        .flatMap(last -> last.isEmpty()
                                ? Either.right("it never came to a compiler")
                                : read(job, job.folders().compilation(last.get()._1), order)))
                .map(state -> new Outcome(known.story().job(), known.staged().map(JobStory::job), state)));
    }

    private Either<Stop, String> read(FoundJob job, JobPlace place, Order order) {
        var jobs = workshop.machines().jobs(job.host().machine());
        var reading = new Reading(jobs, place, order);
        while (reading.goesOn()) {
            reading.step();
        }
        return reading.end();
    }

    /** One part after the other. */
    private final class Reading implements JobSight.Cases<String> {
        private final Jobs jobs;
        private final JobPlace place;
        private final Order order;
        private Either<Stop, String> state = Either.right("");
        private long at;
        private boolean isOver;

        Reading(Jobs jobs, JobPlace place, Order order) {
            this.jobs = jobs;
            this.place = place;
            this.order = order;
        }

        boolean goesOn() {
            return !isOver;
        }

        Either<Stop, String> end() {
            return state;
        }

        void step() {
            state = jobs.look(place, at).<Stop>mapLeft(Stop.Failed::new).map(sight -> sight.match(this));
            isOver |= state.isLeft();
        }

        /** Whether all of it was read that is there now. */
        private boolean isRead(JobLog log) {
            order.reader().accept(log.part());
            at = log.next();
            return at >= log.size();
        }

        @Override
        public String absent() {
            isOver = true;
            return "its log is gone";
        }

        @Override
        public String running(JobSight.Running seen) {
            boolean isWaiting = isRead(seen.log());
            isOver = isWaiting && !order.follows();
            if (isWaiting && order.follows()) {
                workshop.pauses().rest(BETWEEN_LOOKS);
            }
            return "it goes on";
        }

        @Override
        public String ended(JobSight.Ended seen) {
            isOver = isRead(seen.log());
            return "it " + seen.ending().words();
        }

        @Override
        public String lost(JobSight.Lost seen) {
            isOver = isRead(seen.log());
            return seen.reason().sentence();
        }
    }

    /**
     * Whose log.
     *
     * @param job its name, or a beginning that no other has
     * @param follows whether to stay until the compilation has ended
     * @param reader who is given the log, part after part
     */
    public record Order(String job, boolean follows, Consumer<Bytes> reader) {}

    /**
     * What was read.
     *
     * @param job the build that was asked for
     * @param compiledBy the build whose log it was, where the other one compiled nothing for itself
     * @param state how the compilation stands, as a sentence
     */
    public record Outcome(JobId job, Option<JobId> compiledBy, String state) {}
}
