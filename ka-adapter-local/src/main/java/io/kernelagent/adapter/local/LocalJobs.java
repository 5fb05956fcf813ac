package io.kernelagent.adapter.local;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.DetachedJob;
import io.kernelagent.core.machine.JobAnswer;
import io.kernelagent.core.machine.JobCommands;
import io.kernelagent.core.machine.JobPlace;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Commands;
import io.kernelagent.port.Jobs;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Detached jobs on this machine. */
public final class LocalJobs implements Jobs {
    private final Commands commands;
    private final JobCommands life;

    /** How jobs are looked after, see {@link JobCommands}. */
    public LocalJobs(JobCommands life) {
        this(new LocalCommands(), life);
    }

    LocalJobs(Commands commands, JobCommands life) {
        this.commands = commands;
        this.life = life;
    }

    @Override
    public Either<Fault, JobSight> start(DetachedJob job) {
        return commands.run(life.start(job)).flatMap(ran -> JobAnswer.read("start the job", job.place(), ran, 0));
    }

    @Override
    public Either<Fault, JobSight> look(JobPlace job, long from) {
        return commands.run(life.look(job, from)).flatMap(ran -> JobAnswer.read("look at the job", job, ran, from));
    }

    @Override
    public Either<Fault, JobSight> end(JobPlace job) {
        return commands.run(life.end(job)).flatMap(ran -> JobAnswer.ended(job, ran));
    }

    @Override
    public Either<Fault, JobSight> forget(JobPlace job) {
        return commands.run(life.forget(job)).flatMap(ran -> JobAnswer.forgotten(job, ran));
    }

    @Override
    public Either<Fault, Seq<JobId>> list(MachinePath jobs) {
        return commands.run(life.list(jobs)).flatMap(ran -> JobAnswer.list(jobs, ran));
    }
}
