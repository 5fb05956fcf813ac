package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.DetachedJob;
import io.kernelagent.core.machine.JobCommands;
import io.kernelagent.core.machine.JobPlace;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.port.Commands;
import io.kernelagent.port.Jobs;
import io.kernelagent.port.Transfer;
import io.kernelagent.testkit.contract.CommandsContract;
import io.kernelagent.testkit.contract.JobsContract;
import io.kernelagent.testkit.contract.TransferContract;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell, the processes and the files of this machine. */
class LocalMachineIT implements CommandsContract, JobsContract, TransferContract {
    @TempDir
    private Path scratch;

    @Override
    public Commands commands() {
        return new LocalCommands();
    }

    @Override
    public Jobs jobs() {
        return new LocalJobs(new JobCommands(Duration.ofMinutes(2), Duration.ofSeconds(1)));
    }

    @Override
    public Transfer transfer() {
        return new LocalTransfer();
    }

    @Override
    public MachinePath folder() {
        return MachinePath.of(scratch.resolve("it's a folder").toString());
    }

    @Override
    public void pass() {
        // Time passes by itself while somebody looks.
    }

    @Override
    public GivenFile ours(String name, Option<Bytes> content) {
        var file = scratch.resolve(name);
        write(file, content.getOrElse(Bytes.EMPTY));
        if (content.isEmpty()) {
            file.toFile().delete();
        }
        return GivenFile.named(file.toString());
    }

    @Override
    public Option<Bytes> contentOf(GivenFile file) {
        return Option.some(read(Path.of(file.toString())));
    }

    @Test
    void of_many_who_start_one_job_at_once_one_does() throws InterruptedException {
        var job = job("raced", "echo began; sleep 600");
        var starters = io.vavr.collection.List.range(0, 6)
                .map(number -> new Thread(() -> jobs().start(job).get()))
                .toJavaList();
        starters.forEach(Thread::start);
        for (var starter : starters) {
            starter.join();
        }
        var sight = jobs().look(job.place(), 0).get();
        while (!(sight instanceof JobSight.Running running && running.log().size() > 0)) {
            sight = jobs().look(job.place(), 0).get();
        }
        assertThat(((JobSight.Running) sight).log().part().utf8()).isEqualTo("began\n");
        jobs().end(job.place());
    }

    @Test
    void a_job_whose_claim_is_from_another_boot_is_lost_and_never_begins_again() {
        var job = job("rebooted", "exit 0");
        claim(job, "1 1 00000000-0000-0000-0000-000000000000 1700000000\n");
        assertThat(jobs().look(job.place(), 0).get()).isEqualTo(lost(JobSight.Reason.REBOOTED));
        assertThat(jobs().start(job).get()).isEqualTo(lost(JobSight.Reason.REBOOTED));
        assertThat(jobs().end(job.place()).get()).isEqualTo(lost(JobSight.Reason.REBOOTED));
        assertThat(jobs().forget(job.place()).get()).isEqualTo(new JobSight.Absent());
    }

    /** Process 1 is alive, and it is not the one that made this claim. */
    @Test
    void a_number_that_is_used_again_is_not_taken_for_the_old_process() {
        var job = job("killed", "exit 0");
        claim(job, "1 999999999999 " + bootId() + " 1700000000\n");
        assertThat(jobs().look(job.place(), 0).get()).isEqualTo(lost(JobSight.Reason.KILLED));
        write(Path.of(job.place().state().plus("group").toString()), Bytes.utf8("1 999999999999\n"));
        assertThat(jobs().end(job.place()).get()).isEqualTo(lost(JobSight.Reason.KILLED));
    }

    @Test
    void a_job_whose_supervisor_was_killed_is_an_orphan_until_it_is_ended() {
        var job = job("orphan", "echo began; sleep 600");
        jobs().start(job).get();
        var claim = read(Path.of(job.place().state().plus("claim").toString())).utf8();
        while (!Files.exists(Path.of(job.place().state().plus("group").toString()))) {
            jobs().look(job.place(), 0).get();
        }
        commands()
                .run(Command.of("kill", "-KILL", claim.substring(0, claim.indexOf(' '))))
                .get();
        var seen = (JobSight.Lost) jobs().look(job.place(), 0).get();
        assertThat(seen.reason()).isEqualTo(JobSight.Reason.ORPHANED);
        assertThat(jobs().forget(job.place()).isLeft()).isTrue();
        var ended = (JobSight.Lost) jobs().end(job.place()).get();
        assertThat(ended.reason()).isEqualTo(JobSight.Reason.KILLED);
    }

    private JobSight lost(JobSight.Reason reason) {
        return new JobSight.Lost(reason, io.kernelagent.core.machine.JobLog.EMPTY);
    }

    private DetachedJob job(String id, String script) {
        return new DetachedJob(new JobPlace(new JobId(id), folder()), Command.of("sh", "-c", script), Option.none());
    }

    private static void claim(DetachedJob job, String text) {
        write(Path.of(job.place().state().plus("claim").toString()), Bytes.utf8(text));
    }

    private static String bootId() {
        return read(Path.of("/proc/sys/kernel/random/boot_id")).utf8().strip();
    }

    private static void write(Path file, Bytes content) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, content.toArray());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Bytes read(Path file) {
        try {
            return Bytes.wrap(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
