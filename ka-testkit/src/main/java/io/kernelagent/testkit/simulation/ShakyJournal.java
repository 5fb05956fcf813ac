package io.kernelagent.testkit.simulation;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Journal;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;

/** A journal in bad weather. */
final class ShakyJournal implements Journal {
    private final Journal real;
    private final Weather weather;

    ShakyJournal(Journal real, Weather weather) {
        this.real = real;
        this.weather = weather;
    }

    @Override
    public Either<Fault, JobId> newJob(String verb, String subject, Instant at) {
        return weather.effect("claim a job id", verb + " " + subject, () -> real.newJob(verb, subject, at));
    }

    @Override
    public Either<Fault, Entry> append(Entry entry) {
        return weather.effect("append to the journal", entry.toString(), () -> real.append(entry));
    }

    @Override
    public Either<Fault, Seq<Entry>> entries(JobId job) {
        return weather.look("read the journal", job.toString(), () -> real.entries(job));
    }

    @Override
    public Either<Fault, Seq<Entry>> all() {
        return weather.look("read the journal", "all jobs", real::all);
    }
}
