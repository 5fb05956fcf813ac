package io.kernelagent.adapter.ssh;

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

/** Detached jobs behind an address: each call is one command over there, so a lost connection is nothing. */
final class SshJobs implements Jobs {
    private final Commands there;
    private final JobCommands life;

    SshJobs(Commands there, JobCommands life) {
        this.there = there;
        this.life = life;
    }

    @Override
    public Either<Fault, JobSight> start(DetachedJob job) {
        return there.run(life.start(job)).flatMap(ran -> JobAnswer.read("start the job", job.place(), ran, 0));
    }

    @Override
    public Either<Fault, JobSight> look(JobPlace job, long from) {
        return there.run(life.look(job, from)).flatMap(ran -> JobAnswer.read("look at the job", job, ran, from));
    }

    @Override
    public Either<Fault, JobSight> end(JobPlace job) {
        return there.run(life.end(job)).flatMap(ran -> JobAnswer.ended(job, ran));
    }

    @Override
    public Either<Fault, JobSight> forget(JobPlace job) {
        return there.run(life.forget(job)).flatMap(ran -> JobAnswer.forgotten(job, ran));
    }

    @Override
    public Either<Fault, Seq<JobId>> list(MachinePath jobs) {
        return there.run(life.list(jobs)).flatMap(ran -> JobAnswer.list(jobs, ran));
    }
}
