package io.kernelagent.testkit.simulation;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.DetachedJob;
import io.kernelagent.core.machine.JobPlace;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.port.Commands;
import io.kernelagent.port.Jobs;
import io.kernelagent.port.Machines;
import io.kernelagent.port.Transfer;
import io.kernelagent.port.Workspace;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Machines in bad weather: any call may be refused, dropped, or done with the answer lost. */
record ShakyMachines(Machines real, Weather weather) implements Machines {
    @Override
    public Commands commands(Machine machine) {
        return command -> weather.effect(
                "run", name(command), () -> real.commands(machine).run(command));
    }

    /** The first words say enough for a log. */
    private static String name(Command command) {
        return command.words().take(2).mkString(" ");
    }

    @Override
    public Jobs jobs(Machine machine) {
        return new ShakyJobs(real.jobs(machine), weather);
    }

    @Override
    public Transfer transfer(Machine machine) {
        return new ShakyTransfer(real.transfer(machine), weather);
    }

    @Override
    public Seq<Either<Fault, Ran>> askEach(Seq<Errand> errands) {
        return errands.map(errand -> commands(errand.machine()).run(errand.command()));
    }

    /** Jobs in bad weather. */
    private record ShakyJobs(Jobs real, Weather weather) implements Jobs {
        @Override
        public Either<Fault, JobSight> start(DetachedJob job) {
            return weather.effect("start", job.toString(), () -> real.start(job));
        }

        @Override
        public Either<Fault, JobSight> look(JobPlace job, long from) {
            return weather.look("look", job.toString(), () -> real.look(job, from));
        }

        @Override
        public Either<Fault, JobSight> end(JobPlace job) {
            return weather.effect("end", job.toString(), () -> real.end(job));
        }

        @Override
        public Either<Fault, JobSight> forget(JobPlace job) {
            return weather.effect("forget", job.toString(), () -> real.forget(job));
        }

        @Override
        public Either<Fault, Seq<JobId>> list(MachinePath jobs) {
            return weather.look("list jobs", jobs.toString(), () -> real.list(jobs));
        }
    }

    /** Files on their way in bad weather. */
    private record ShakyTransfer(Transfer real, Weather weather) implements Transfer {
        @Override
        public Either<Fault, Digest> send(GivenFile from, MachinePath to) {
            return weather.effect("send", to.toString(), () -> real.send(from, to));
        }

        @Override
        public Either<Fault, Digest> fetch(MachinePath from, GivenFile to) {
            return weather.effect("fetch", from.toString(), () -> real.fetch(from, to));
        }

        @Override
        public Either<Fault, Workspace.Done> put(MachinePath to, Bytes content) {
            return weather.effect("put", to.toString(), () -> real.put(to, content));
        }

        @Override
        public Either<Fault, Map<MachinePath, Option<Digest>>> sums(Seq<MachinePath> files) {
            return weather.look("sum", files.mkString(" "), () -> real.sums(files));
        }
    }
}
