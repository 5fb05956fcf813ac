package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.machine.JobCommands;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.PackageServer;
import io.kernelagent.port.RepositoryFiles;
import io.kernelagent.testkit.contract.PackageServerContract;
import io.kernelagent.testkit.contract.SnapshotStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L063: a copy that is written by commands is the one that a repository at hand would be. */
class MachinePackageServerIT implements PackageServerContract {
    @TempDir
    Path folder;

    @Override
    public PackageServer server() {
        return new MachinePackageServer(
                Machine.here(), new LocalMachines(JobCommands.usual()), MachinePath.of(root().toString()));
    }

    private Path root() {
        return folder.resolve("it's a copy");
    }

    @Override
    public RepositoryFiles files() {
        return new FileRepositories(root(), folder, InstantSource.system());
    }

    /** By this time pacman sees what is newer. */
    @Test
    void files_of_a_snapshot_have_its_time_and_its_links_lead_to_them() throws IOException {
        server().write(SnapshotStoreContract.snapshot(7, "seven")).get();
        var snapshot = root().resolve("snapshots/000007");
        assertThat(Files.getLastModifiedTime(snapshot.resolve("pacman/aarch64/ka.db"))
                        .toInstant())
                .isEqualTo(Instant.ofEpochSecond(7));
        assertThat(Bytes.wrap(Files.readAllBytes(snapshot.resolve("pacman/aarch64/by-hash/x"))))
                .isEqualTo(Bytes.utf8("seven"));
    }

    @Test
    void what_an_upload_that_broke_off_left_is_no_snapshot_and_in_nobodys_way() throws IOException {
        Files.createDirectories(root().resolve("snapshots/.ka-coming-1/pacman/aarch64"));
        Files.writeString(root().resolve("snapshots/.ka-coming-1/pacman/aarch64/old"), "half");
        Files.createSymbolicLink(root().resolve(".ka-live"), Path.of("snapshots/000009"));
        assertThat(server().look().get().shelf().snapshots()).isEmpty();
        server().write(SnapshotStoreContract.snapshot(1, "one")).get();
        server().switchTo(1).get();
        assertThat(root().resolve("snapshots/000001/pacman/aarch64/old")).doesNotExist();
        assertThat(root().resolve("snapshots/.ka-coming-1")).doesNotExist();
        assertThat(root().resolve(".ka-live")).doesNotExist();
    }
}
