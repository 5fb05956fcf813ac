package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed processes, processes side by side, processes in other surroundings. */
class TwoProcessesIT {
    @TempDir
    Path root;

    @Test
    void every_entry_whose_append_returned_survives_a_kill_and_the_journal_goes_on() {
        int told = 0;
        for (int round = 1; round <= 8; round++) {
            try (var child = ChildProcess.start("journal", root)) {
                for (int i = 0; i < 5 * round; i++) {
                    assertThat(child.line()).isNotEmpty();
                }
                told += 5 * round + child.kill().size();
            }
            int kept = journal().all().get().size();
            // The child may die between an append and the line that tells of it.
            assertThat(kept).isBetween(told, told + round);
            told = kept;
        }
    }

    @Test
    void a_killed_writer_leaves_the_old_file_or_the_new_one() throws IOException {
        for (int round = 1; round <= 8; round++) {
            try (var child = ChildProcess.start("write", root)) {
                for (int i = 0; i < 3 * round; i++) {
                    assertThat(child.line()).isNotEmpty();
                }
                child.kill();
            }
            var content = Files.readString(root.resolve("build/out"));
            assertThat(content).hasSize(200_000);
            assertThat(content.chars().distinct().count()).isEqualTo(1);
        }
        var tree = new FilePatchTree(LocalSettings.of(root), PooledWorkers.ofThisMachine());
        assertThat(tree.list(TreePath.of("build")).get().get()).containsExactly(TreePath.of("build/out"));
    }

    @Test
    void a_lock_held_by_another_process_is_refused_until_that_process_dies() {
        try (var child = ChildProcess.start("hold", root)) {
            assertThat(child.line()).isEqualTo("held");
            var refused = workspace().exclusively("promote ampere", () -> 1).getLeft();
            assertThat(refused.detail())
                    .contains("process " + child.pid() + " of ")
                    .contains("for \"promote fresnel\" since ");
            assertThat(workspace().exclusively("again", () -> 1).isLeft()).isTrue();
            child.kill();
            assertThat(workspace().exclusively("promote ampere", () -> 1).get()).isEqualTo(1);
        }
    }

    @Test
    void several_processes_never_get_the_same_job_id() {
        var children = List.range(0, 3).map(number -> ChildProcess.start("jobs", root));
        var ids = children.flatMap(child -> List.fill(50, child::line));
        children.forEach(ChildProcess::close);
        assertThat(ids.distinct()).hasSize(150).doesNotContain("");
    }

    @Test
    void several_processes_append_whole_lines() {
        var children = List.range(0, 3).map(number -> ChildProcess.start("journal", root));
        children.forEach(child -> List.range(0, 30).forEach(line -> child.line()));
        children.forEach(ChildProcess::close);
        children.forEach(ChildProcess::waitForEnd);
        var entries = journal().all().get();
        assertThat(entries.groupBy(Entry::job)).hasSize(3);
        entries.groupBy(Entry::job).values().forEach(ofOne -> assertThat(receipts(ofOne))
                .containsExactlyElementsOf(List.range(0, ofOne.size()).map(number -> "receipt " + number)));
    }

    @Test
    void names_of_any_bytes_are_written_listed_and_read_in_every_locale() {
        for (var locale : List.of("C", "POSIX", "C.UTF-8")) {
            try (var child = ChildProcess.start(List.of("env", "LC_ALL=" + locale), "names", root)) {
                var lines = List.fill(5, child::line);
                assertThat(child.waitForEnd()).isZero();
                assertThat(lines)
                        .as(locale)
                        .containsExactlyInAnyOrderElementsOf(
                                SampleTrees.oddNames().map(path -> RawPaths.encoded(path.bytes()) + " true"));
            }
        }
    }

    @Test
    void modes_are_usable_under_any_umask() throws IOException {
        assertThat(modesUnder("022")).isEqualTo("rwxr-xr-x rwxr-xr-x rw-r--r--");
        assertThat(modesUnder("077")).isEqualTo("rwx------ rwx------ rw-------");
        assertThat(modesUnder("000")).isEqualTo("rwxr-xr-x rwxr-xr-x rw-r--r--");
        assertThat(modesUnder("777")).isEqualTo("rwx------ rwx------ rw-------");
    }

    private String modesUnder(String umask) throws IOException {
        var here = Files.createDirectory(root.resolve("umask" + umask));
        var shell = List.of("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh");
        try (var child = ChildProcess.start(shell, "export", here)) {
            assertThat(child.waitForEnd()).isZero();
        }
        return modeOf(here.resolve("out/deep")) + " " + modeOf(here.resolve("out/deep/run")) + " "
                + modeOf(here.resolve("out/deep/read"));
    }

    private static String modeOf(Path place) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(place));
    }

    private static Seq<String> receipts(Seq<Entry> entries) {
        return entries.map(Entry.Done.class::cast).map(Entry.Done::receipt);
    }

    private FileJournal journal() {
        return new FileJournal(LocalSettings.of(root));
    }

    private FileWorkspace workspace() {
        return new FileWorkspace(LocalSettings.of(root), InstantSource.system());
    }
}
