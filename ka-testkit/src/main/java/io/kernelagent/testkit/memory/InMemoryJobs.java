package io.kernelagent.testkit.memory;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.DetachedJob;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.JobCommands;
import io.kernelagent.core.machine.JobLog;
import io.kernelagent.core.machine.JobPlace;
import io.kernelagent.core.machine.JobProgress;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.Jobs;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** Jobs whose programs are courses, on a clock that a test moves. */
public final class InMemoryJobs implements Jobs {
    private final InstantSource clock;
    private final Function<Command, Course> programs;
    private TreeMap<MachinePath, Begun> begun = TreeMap.empty();
    private int starts;

    InMemoryJobs(InstantSource clock, Function<Command, Course> programs) {
        this.clock = clock;
        this.programs = programs;
    }

    @Override
    public Either<Fault, JobSight> start(DetachedJob job) {
        var state = job.place().state();
        if (!begun.containsKey(state)) {
            starts++;
            var entry = new Begun(job, clock.instant(), programs.apply(job.command()), starts, Option.none());
            begun = begun.put(state, entry);
        }
        return Either.right(sight(job.place(), 0, 0));
    }

    @Override
    public Either<Fault, JobSight> look(JobPlace job, long from) {
        return Either.right(sight(job, from, JobCommands.MOST_LOG));
    }

    @Override
    public Either<Fault, JobSight> end(JobPlace job) {
        begun.get(job.state()).filter(entry -> entry.goesOn(clock.instant())).forEach(entry -> {
            var signal = Ending.signalled(entry.course().isDeaf() ? "KILL" : "TERM");
            begun = begun.put(job.state(), entry.stopped(clock.instant(), new Stop.ByEnding(signal)));
        });
        return Either.right(sight(job, 0, 0));
    }

    @Override
    public Either<Fault, JobSight> forget(JobPlace job) {
        if (begun.get(job.state()).exists(entry -> entry.goesOn(clock.instant()))) {
            return Either.left(Fault.harmless("forget the job", job.toString(), "it still runs; end it first"));
        }
        begun = begun.remove(job.state());
        return Either.right(new JobSight.Absent());
    }

    @Override
    public Either<Fault, Seq<JobId>> list(MachinePath jobs) {
        return Either.right(begun.values()
                .map(entry -> entry.job().place())
                .filter(place -> place.jobs().equals(jobs))
                .map(JobPlace::id)
                .sorted());
    }

    /** The commands of all jobs that were ever started and not forgotten. */
    public Seq<Command> commands() {
        return begun.values().map(entry -> entry.job().command());
    }

    /** Every job that goes on is lost, for this reason. */
    public void lose(JobSight.Reason reason) {
        var now = clock.instant();
        begun = begun.mapValues(entry -> entry.goesOn(now) ? entry.stopped(now, new Stop.ByLoss(reason)) : entry);
    }

    /** How often any job really began: more than once for one id is what must never be. */
    public int starts() {
        return starts;
    }

    /** How many of them go on now. */
    public int running() {
        return begun.values().count(entry -> entry.goesOn(clock.instant()));
    }

    private JobSight sight(JobPlace job, long from, int most) {
        return begun.get(job.state())
                .map(entry -> entry.sight(clock.instant(), from, most))
                .getOrElse(JobSight.Absent::new);
    }

    /** How a job was kept from going on. */
    private sealed interface Stop {
        JobSight sight(Duration took, JobLog log);

        /** It was ended, by us or at its cap. */
        record ByEnding(Ending ending) implements Stop {
            @Override
            public JobSight sight(Duration took, JobLog log) {
                return new JobSight.Ended(ending, took, log);
            }
        }

        /** Nobody is left to know. */
        record ByLoss(JobSight.Reason reason) implements Stop {
            @Override
            public JobSight sight(Duration took, JobLog log) {
                return new JobSight.Lost(reason, log);
            }
        }
    }

    /** When a job was stopped, and how. */
    private record Stopped(Duration after, Stop how) {}

    /** A job that was started. */
    private record Begun(DetachedJob job, Instant at, Course course, int number, Option<Stopped> stopped) {
        Begun stopped(Instant when, Stop how) {
            return new Begun(job, at, course, number, Option.some(new Stopped(Duration.between(at, when), how)));
        }

        /** The earliest of what ends it: somebody, its cap, itself. */
        Option<Stopped> stop() {
            var capped = job.cap().map(cap -> new Stopped(cap, new Stop.ByEnding(Ending.outOfTime())));
            var byItself = course.end().map(end -> new Stopped(end, new Stop.ByEnding(course.ending())));
            return stopped.toList().appendAll(byItself).appendAll(capped).minBy(stop -> stop.after());
        }

        boolean goesOn(Instant now) {
            return stopBefore(now).isEmpty();
        }

        private Option<Stopped> stopBefore(Instant now) {
            return stop().filter(stop -> stop.after().compareTo(Duration.between(at, now)) <= 0);
        }

        JobSight sight(Instant now, long from, int most) {
            var age = stopBefore(now).map(Stopped::after).getOrElse(() -> Duration.between(at, now));
            var said = course.outAfter(age).plus(stopBefore(now).isDefined() ? course.err() : Bytes.EMPTY);
            var log = log(said, from, most);
            var progress = new JobProgress(number, course.ticksAfter(age), course.ioAfter(age), age);
            return stopBefore(now)
                    .map(stop -> stop.how().sight(stop.after(), log))
                    .getOrElse(() -> new JobSight.Running(progress, log));
        }

        private static JobLog log(Bytes all, long from, int most) {
            int start = (int) Math.min(from, all.length());
            return new JobLog(from, all.slice(start, Math.min(all.length(), start + most)), all.length());
        }
    }
}
