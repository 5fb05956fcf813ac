package io.kernelagent.adapter.ssh;

import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.port.Commands;
import io.kernelagent.port.Jobs;
import io.kernelagent.port.Transfer;
import io.kernelagent.testkit.contract.CommandsContract;
import io.kernelagent.testkit.contract.JobsContract;
import io.kernelagent.testkit.contract.TransferContract;
import io.kernelagent.testkit.program.LoopbackSshd;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a machine behind an address must do, asked of a real OpenSSH server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(value = "possible", disabledReason = "bin/setup installs sshd and its user")
class SshMachineIT implements CommandsContract, JobsContract, TransferContract {
    private final AtomicInteger folders = new AtomicInteger();

    @TempDir
    private Path scratch;

    private LoopbackSshd server;
    private SshMachines machines;

    static boolean possible() {
        return LoopbackSshd.isPossible();
    }

    @BeforeAll
    void start() {
        server = LoopbackSshd.started();
        machines = Lan.machines(Lan.settings(server.knownHosts(), Lan.key(server.userKey())));
    }

    @AfterAll
    void stop() {
        machines.close();
        server.close();
    }

    @Override
    public Commands commands() {
        return machines.commands(Lan.at(server.port()));
    }

    @Override
    public Jobs jobs() {
        return machines.jobs(Lan.at(server.port()));
    }

    @Override
    public Transfer transfer() {
        return machines.transfer(Lan.at(server.port()));
    }

    @Override
    public MachinePath folder() {
        return MachinePath.of(server.work() + "/it's " + folders.get());
    }

    @BeforeEach
    void anotherFolder() {
        folders.incrementAndGet();
    }

    @Override
    public void pass() {
        // Time passes by itself while somebody looks.
    }

    @Override
    public GivenFile ours(String name, Option<Bytes> content) {
        try {
            var file = scratch.resolve(name + folders.get());
            if (content.isDefined()) {
                Files.write(file, content.get().toArray());
            }
            return GivenFile.named(file.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Option<Bytes> contentOf(GivenFile file) {
        try {
            return Option.some(Bytes.wrap(Files.readAllBytes(Path.of(file.toString()))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
