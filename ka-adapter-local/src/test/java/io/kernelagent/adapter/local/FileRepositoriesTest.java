package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.repo.FileSum;
import io.kernelagent.core.repo.Garbage;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.Stored;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Repositories;
import io.kernelagent.port.RepositoryFiles;
import io.kernelagent.testkit.contract.RepositoriesContract;
import io.kernelagent.testkit.contract.SnapshotStoreContract;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L063: whatever is interrupted where, clients see the old state or the new one. */
class FileRepositoriesTest implements RepositoriesContract {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Bytes NEWS = Bytes.utf8("a package of a kernel");

    @TempDir
    Path folder;

    @Override
    public Repositories repositories() {
        return open(new RealDisk());
    }

    @Override
    public RepositoryFiles files() {
        return open(new RealDisk());
    }

    private FileRepositories open(Disk disk) {
        return new FileRepositories(folder.resolve("repository"), folder, CLOCK, disk);
    }

    @Test
    void a_package_is_taken_from_a_file_of_any_size_a_piece_at_a_time() throws IOException {
        Files.write(folder.resolve("linux.pkg"), NEWS.toArray());
        var stored = new Stored(PACKAGE, Material.file("linux.pkg"), FileSum.of(NEWS));
        repositories().store(List.of(stored)).get();
        assertThat(files().read(List.of(PACKAGE)).get().get(PACKAGE).get()).isEqualTo(Option.some(NEWS));
    }

    @Test
    void a_kill_at_any_write_leaves_the_old_state_or_the_new_one_and_the_next_run_completes() {
        int writes = writesOfOnePublication();
        assertThat(writes).isGreaterThan(15);
        for (int kill = 0; kill < writes; kill++) {
            for (var when : DyingDisk.When.values()) {
                var root = folder.resolve("killed-" + kill + "-" + when);
                publish(at(root, new RealDisk()), 1, "old");
                var dying = new DyingDisk(kill, when);
                assertThat(dying.survives(() -> publish(at(root, dying), 2, "new")))
                        .isFalse();
                var seen = database(root);
                assertThat(seen).as("write %d, %s", kill, when).isIn("old", "new");
                assertThat(live(root)).isEqualTo(seen.equals("old") ? 1 : 2);
                if (seen.equals("old")) {
                    publish(at(root, new RealDisk()), 2, "new");
                }
                assertThat(database(root)).as("after write %d, %s", kill, when).isEqualTo("new");
            }
        }
    }

    @Test
    void a_kill_while_clearing_up_takes_no_half_of_a_snapshot() {
        for (int kill = 0; kill < 12; kill++) {
            var root = folder.resolve("cleared-" + kill);
            publish(at(root, new RealDisk()), 1, "old");
            publish(at(root, new RealDisk()), 2, "new");
            var dying = new DyingDisk(kill, DyingDisk.When.BEFORE);
            var garbage = new Garbage(List.of(1), List.empty());
            dying.survives(() -> at(root, dying).remove(garbage));
            var left = at(root, new RealDisk()).shelf().get().snapshots();
            var list = TreePath.of("snapshots/000001/snapshot");
            assertThat(left.contains(1))
                    .as("write %d", kill)
                    .isEqualTo(at(root, new RealDisk())
                            .read(List.of(list))
                            .get()
                            .get(list)
                            .get()
                            .isDefined());
            at(root, new RealDisk()).remove(garbage).get();
            assertThat(at(root, new RealDisk()).shelf().get().snapshots()).containsExactly(2);
        }
    }

    @Test
    void what_a_dead_process_left_is_taken_away_by_the_next_run() throws IOException {
        var root = folder.resolve("littered");
        publish(at(root, new RealDisk()), 1, "old");
        var dying = new DyingDisk(8, DyingDisk.When.AFTER);
        dying.survives(() -> publish(at(root, dying), 2, "new"));
        publish(at(root, new RealDisk()), 2, "new");
        try (var all = Files.walk(root)) {
            assertThat(all.map(place -> String.valueOf(place.getFileName())))
                    .noneMatch(name -> name.startsWith(DurableFiles.TEMPORARY));
        }
    }

    /** A disk that is full would stay full. */
    @Test
    void what_could_not_be_written_leaves_nothing_behind() throws IOException {
        var root = folder.resolve("full");
        publish(at(root, new RealDisk()), 1, "old");
        for (int failing = 0; failing < 16; failing++) {
            var full = at(root, new FullDisk(failing));
            var name = TreePath.of("pacman/aarch64/linux-2-1-aarch64.pkg.tar.zst");
            full.store(List.of(new Stored(name, Material.of(NEWS), FileSum.of(NEWS))));
            full.write(SnapshotStoreContract.snapshot(2 + failing, "new"));
            full.switchTo(1);
            try (var all = Files.walk(root)) {
                assertThat(all.map(place -> String.valueOf(place.getFileName())))
                        .as("write %d", failing)
                        .noneMatch(left -> left.startsWith(DurableFiles.TEMPORARY));
            }
            assertThat(live(root)).isEqualTo(1);
        }
    }

    @Test
    void something_else_in_the_place_of_a_link_is_named() throws IOException {
        var root = folder.resolve("folder");
        publish(at(root, new RealDisk()), 1, "old");
        Files.delete(root.resolve("live"));
        Files.createDirectory(root.resolve("live"));
        var fault = at(root, new RealDisk()).shelf().getLeft();
        assertThat(fault.detail()).isEqualTo(root.resolve("live") + ": " + RepositoryWriter.NO_LINK);
        assertThat(at(root, new RealDisk()).switchTo(1).getLeft().detail()).isEqualTo(fault.detail());
        Files.delete(root.resolve("live"));
        Files.createSymbolicLink(root.resolve("live"), Path.of("../elsewhere"));
        assertThat(at(root, new RealDisk()).shelf().getLeft().detail()).contains("leads to ../elsewhere");
    }

    @Test
    void a_file_in_the_place_of_the_repository_is_not_an_empty_one() throws IOException {
        var root = Files.createFile(folder.resolve("file"));
        assertThat(at(root, new RealDisk()).shelf().isLeft()).isTrue();
        assertThat(at(folder.resolve("absent"), new RealDisk()).shelf().get().live())
                .isEmpty();
    }

    @Test
    void a_folder_without_a_list_is_no_snapshot() throws IOException {
        var root = folder.resolve("odd");
        publish(at(root, new RealDisk()), 1, "old");
        Files.createDirectory(root.resolve("snapshots/000099"));
        assertThat(at(root, new RealDisk()).shelf().get().snapshots()).containsExactly(1);
    }

    private int writesOfOnePublication() {
        var root = folder.resolve("counted");
        publish(at(root, new RealDisk()), 1, "old");
        var counting = new DyingDisk(Integer.MAX_VALUE, DyingDisk.When.BEFORE);
        publish(at(root, counting), 2, "new");
        return counting.writes();
    }

    private FileRepositories at(Path root, Disk disk) {
        return new FileRepositories(root, folder, CLOCK, disk);
    }

    private static void publish(Repositories repositories, int number, String database) {
        var name = TreePath.of("pacman/aarch64/linux-" + number + "-1-aarch64.pkg.tar.zst");
        repositories
                .store(List.of(new Stored(name, Material.of(NEWS), FileSum.of(NEWS))))
                .get();
        repositories.write(SnapshotStoreContract.snapshot(number, database)).get();
        repositories.switchTo(number).get();
    }

    private String database(Path root) {
        return at(root, new RealDisk())
                .read(List.of(DATABASE))
                .get()
                .get(DATABASE)
                .get()
                .map(Bytes::utf8)
                .getOrElse("nothing");
    }

    private int live(Path root) {
        return at(root, new RealDisk()).shelf().get().live().getOrElse(0);
    }
}
