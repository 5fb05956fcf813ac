package io.kernelagent.testkit.memory;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Journal;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.Instant;

/** A journal without a disk. */
public final class InMemoryJournal implements Journal {
    private Vector<Entry> lines = Vector.empty();
    private List<JobId> claimed = List.empty();

    @Override
    public Either<Fault, JobId> newJob(String verb, String subject, Instant at) {
        int number = 1;
        while (claimed.contains(JobId.of(verb, subject, at, number))) {
            number++;
        }
        var job = JobId.of(verb, subject, at, number);
        claimed = claimed.prepend(job);
        return Either.right(job);
    }

    @Override
    public Either<Fault, Entry> append(Entry entry) {
        lines = lines.append(entry);
        return Either.right(entry);
    }

    @Override
    public Either<Fault, Seq<Entry>> entries(JobId job) {
        return Either.right(lines.filter(entry -> entry.job().equals(job)));
    }

    @Override
    public Either<Fault, Seq<Entry>> all() {
        return Either.right(lines);
    }
}
