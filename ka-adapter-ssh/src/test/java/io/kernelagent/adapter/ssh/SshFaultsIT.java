package io.kernelagent.adapter.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.DetachedJob;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.JobPlace;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.port.Commands;
import io.kernelagent.port.Machines;
import io.kernelagent.testkit.program.LoopbackSshd;
import io.kernelagent.testkit.program.RealProgram;
import io.kernelagent.testkit.program.Wire;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A real server, and a wire to it that breaks. */
@EnabledIf(value = "possible", disabledReason = "bin/setup installs sshd and its user")
class SshFaultsIT {
    private static final int SIZE = 4_000_000;

    @TempDir
    private Path scratch;

    private LoopbackSshd server;
    private Wire wire;
    private SshMachines machines;

    static boolean possible() {
        return LoopbackSshd.isPossible();
    }

    @BeforeEach
    void start() {
        server = LoopbackSshd.started();
        wire = Wire.to(server.port());
        machines = Lan.machines(settings());
    }

    @AfterEach
    void stop() {
        machines.close();
        wire.close();
        server.close();
    }

    @Test
    void a_connection_that_is_cut_leaves_a_command_in_doubt_and_the_next_one_connects_anew() {
        var answer = CompletableFuture.supplyAsync(() -> commands().run(touching("begun", "sleep 600")));
        awaitFile(server.work().resolve("begun"));
        wire.cut();
        assertThat(answer.join().getLeft().effect()).isEqualTo(Fault.Effect.UNKNOWN);
        assertThat(commands().run(Command.of("true")).get().isGood()).isTrue();
    }

    @Test
    void a_connection_that_was_lost_while_nobody_used_it_is_opened_again() {
        commands().run(Command.of("true")).get();
        wire.cut();
        assertThat(commands().run(Command.of("true")).get().isGood()).isTrue();
    }

    @Test
    void a_server_that_is_gone_is_told_without_any_doubt() {
        server.kill();
        var fault = commands().run(Command.of("true")).getLeft();
        assertThat(fault.effect()).isEqualTo(Fault.Effect.NONE);
    }

    /** The job outlives its connection and the server; another process finds it by its id. */
    @Test
    void a_detached_job_survives_the_server() throws IOException {
        var job = job("survivor", "echo began; while [ ! -e " + server.work() + "/go ]; do sleep 0.1; done; echo on");
        machines.jobs(Lan.at(wire.port())).start(job).get();
        server.kill();
        assertThat(machines.jobs(Lan.at(wire.port())).look(job.place(), 0).isLeft())
                .isTrue();
        server.restart();
        try (var others = Lan.machines(settings())) {
            var jobs = others.jobs(Lan.at(wire.port()));
            assertThat(jobs.start(job).get()).isInstanceOf(JobSight.Running.class);
            Files.createFile(server.work().resolve("go"));
            var sight = jobs.look(job.place(), 0).get();
            while (sight instanceof JobSight.Running) {
                sight = jobs.look(job.place(), 0).get();
            }
            assertThat(((JobSight.Ended) sight).ending()).isEqualTo(Ending.exited(0));
            assertThat(((JobSight.Ended) sight).log().part().utf8()).isEqualTo("began\non\n");
        }
    }

    /** I10: a slow or broken link costs no more than what was on its way, and the sum at both ends is the same. */
    @Test
    void a_transfer_that_was_cut_goes_on_where_it_stopped_and_never_shows_a_half_file() {
        var file = random("sent");
        var there = MachinePath.of(server.work() + "/sent");
        wire.cutAfter(SIZE / 2);
        assertThat(send(file, there)).isEqualTo(Option.some(Fault.Effect.NONE));
        assertThat(server.work().resolve("sent")).doesNotExist();
        long before = wire.passed();
        assertThat(send(file, there)).isEqualTo(Option.none());
        assertThat(wire.passed() - before).isLessThan(SIZE * 3L / 4);
        assertThat(server.work().resolve("sent")).hasSameBinaryContentAs(file);
    }

    @Test
    void fetching_goes_on_too() throws IOException {
        var file = random("origin");
        var there = MachinePath.of(server.work() + "/origin");
        assertThat(send(file, there)).isEqualTo(Option.none());
        var back = scratch.resolve("back");
        wire.cutAfter(SIZE / 2);
        var transfer = machines.transfer(Lan.at(wire.port()));
        assertThat(transfer.fetch(there, GivenFile.named(back.toString())).isLeft())
                .isTrue();
        assertThat(back).doesNotExist();
        long before = wire.passed();
        var rest = transfer.fetch(there, GivenFile.named(back.toString()));
        assertThat(rest.swap().toOption()).isEqualTo(Option.none());
        assertThat(wire.passed() - before).isLessThan(SIZE * 3L / 4);
        assertThat(back).hasSameBinaryContentAs(file);
    }

    @Test
    void a_part_that_was_tampered_with_is_thrown_away() throws IOException {
        var file = random("tampered");
        var there = MachinePath.of(server.work() + "/tampered");
        wire.cutAfter(SIZE / 2);
        send(file, there);
        try (var parts = Files.newDirectoryStream(server.work(), ".ka-part-*")) {
            for (var part : parts) {
                var bytes = Files.readAllBytes(part);
                bytes[0] ^= 1;
                Files.write(part, bytes);
            }
        }
        assertThat(send(file, there)).isEqualTo(Option.some(Fault.Effect.NONE));
        assertThat(server.work().resolve("tampered")).doesNotExist();
        assertThat(send(file, there)).isEqualTo(Option.none());
        assertThat(server.work().resolve("tampered")).hasSameBinaryContentAs(file);
    }

    @Test
    void a_slow_link_is_only_slow() throws IOException {
        wire.trickle(61);
        var file = Files.write(scratch.resolve("slow"), new byte[50_000]);
        assertThat(send(file, MachinePath.of(server.work() + "/slow"))).isEqualTo(Option.none());
        assertThat(commands()
                        .run(Command.of("printf", "still here"))
                        .get()
                        .out()
                        .bytes()
                        .utf8())
                .isEqualTo("still here");
    }

    /** A server that stands still sends nothing, not even the news of its end; only questions find that out. */
    @Test
    void a_server_that_stands_still_is_noticed() {
        var limits = new SshSettings.Limits(Duration.ofMinutes(2), Duration.ofSeconds(1), 4);
        try (var watchful = Lan.machines(settings().within(limits))) {
            var commands = watchful.commands(Lan.at(wire.port()));
            var command = touching("standing", "sleep 600").within(Duration.ofMinutes(10));
            var answer = CompletableFuture.supplyAsync(() -> commands.run(command));
            awaitFile(server.work().resolve("standing"));
            server.freeze(true);
            assertThat(answer.join().getLeft().effect()).isEqualTo(Fault.Effect.UNKNOWN);
        }
    }

    @Test
    void a_full_disk_is_told_and_a_job_on_it_still_says_how_it_ended() {
        assumeTrue(RealProgram.of("id", "-u").output().strip().equals("0"), "only root can mount a small disk");
        var disk = server.work().resolve("disk");
        RealProgram.of("mkdir", disk).output();
        RealProgram.of("mount", "-t", "tmpfs", "-o", "size=1m,mode=777", "tmpfs", disk)
                .output();
        try {
            var there = MachinePath.of(disk + "/large");
            assertThat(send(random("large"), there)).isEqualTo(Option.some(Fault.Effect.NONE));
            assertThat(disk.resolve("large")).doesNotExist();
            RealProgram.of("sh", "-c", "rm -f " + disk + "/.ka-part-*").output();
            var place = new JobPlace(new JobId("filler"), MachinePath.of(disk.toString()));
            var job =
                    new DetachedJob(place, Command.of("sh", "-c", "head -c 9000000 /dev/zero; exit 5"), Option.none());
            var jobs = machines.jobs(Lan.at(wire.port()));
            var sight = jobs.start(job).get();
            while (sight instanceof JobSight.Running) {
                sight = jobs.look(place, 1_000_000_000).get();
            }
            assertThat(((JobSight.Ended) sight).ending()).isEqualTo(Ending.exited(5));
            var another = new DetachedJob(
                    new JobPlace(new JobId("late"), MachinePath.of(disk.toString())),
                    Command.of("true"),
                    Option.none());
            assertThat(jobs.start(another).getLeft().detail()).contains("there is no room for the job");
        } finally {
            RealProgram.of("umount", "-l", disk).output();
        }
    }

    @Test
    void many_are_asked_a_few_at_a_time_and_answer_in_order() {
        var errands = List.range(0, 12)
                .map(number -> new Machines.Errand(
                        Lan.at(number % 2 == 0 ? server.port() : wire.port()), Command.of("printf", "" + number)));
        try (var known = Lan.machines(Lan.settings(both(), Lan.key(server.userKey())))) {
            assertThat(known.askEach(errands)
                            .map(answer -> answer.get().out().bytes().utf8())
                            .mkString(" "))
                    .isEqualTo("0 1 2 3 4 5 6 7 8 9 10 11");
        }
    }

    private Path both() {
        try {
            var lines = Files.readString(server.knownHosts()) + Files.readString(server.pinnedAt(wire.port()));
            return Files.writeString(scratch.resolve("both"), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private SshSettings settings() {
        return Lan.settings(server.pinnedAt(wire.port()), Lan.key(server.userKey()));
    }

    private Commands commands() {
        return machines.commands(Lan.at(wire.port()));
    }

    private Command touching(String file, String then) {
        return Command.of("sh", "-c", "touch " + server.work().resolve(file) + "; " + then);
    }

    private DetachedJob job(String id, String script) {
        var place = new JobPlace(new JobId(id), MachinePath.of(server.work() + "/jobs"));
        return new DetachedJob(place, Command.of("sh", "-c", script), Option.none());
    }

    private Option<Fault.Effect> send(Path file, MachinePath to) {
        var sent = machines.transfer(Lan.at(wire.port())).send(GivenFile.named(file.toString()), to);
        return sent.swap().toOption().map(Fault::effect);
    }

    private Path random(String name) {
        try {
            var bytes = new byte[SIZE];
            new Random(7).nextBytes(bytes);
            return Files.write(scratch.resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void awaitFile(Path file) {
        while (!Files.exists(file)) {
            Thread.onSpinWait();
        }
    }
}
