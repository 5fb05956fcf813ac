package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.StrayLink;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchTree;
import io.kernelagent.port.Workspace;
import io.kernelagent.testkit.contract.PatchTreeContract;
import io.kernelagent.testkit.contract.WorkspaceContract;
import io.kernelagent.testkit.memory.SteppedClock;
import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWorkspaceTest implements WorkspaceContract, PatchTreeContract {
    @TempDir
    Path temporary;

    private Path root = Path.of("unset");
    private final SteppedClock clock = SteppedClock.at("2026-11-21T06:30:00Z");

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(temporary.resolve("workspace"));
    }

    @Override
    public Workspace workspace() {
        return new FileWorkspace(LocalSettings.of(root), clock);
    }

    @Override
    public PatchTree patchTree() {
        return new FilePatchTree(LocalSettings.of(root), PooledWorkers.ofThisMachine());
    }

    @Override
    public PatchTree patchTreeWith(SortedMap<TreePath, Bytes> files) {
        files.forEach((path, content) -> {
            try {
                var place = RawPaths.below(root, path);
                Files.createDirectories(RawPaths.folderOf(place));
                Files.write(place, content.toArray());
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
        return patchTree();
    }

    @Test
    void new_files_and_folders_can_be_read_by_others_and_written_by_the_owner() throws IOException {
        workspace().write(TreePath.of("build/fresnel/lock"), Bytes.EMPTY);
        assertThat(modeOf("build/fresnel/lock")).isEqualTo("rw-r--r--");
        assertThat(modeOf("build/fresnel")).isEqualTo("rwxr-xr-x");
    }

    @Test
    void a_file_that_is_replaced_keeps_its_mode() throws IOException {
        var file = Files.writeString(root.resolve("a"), "1");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        workspace().write(TreePath.of("a"), Bytes.utf8("2"));
        assertThat(modeOf("a")).isEqualTo("rw-rw----");
    }

    @Test
    void links_that_are_no_files_are_told_by_where_they_lead() throws IOException {
        var outside = Files.createDirectory(temporary.resolve("outside"));
        Files.createDirectories(root.resolve("p/d"));
        Files.writeString(root.resolve("p/file"), "f");
        link("p/a-file", "file");
        link("p/b-nowhere", "none");
        link("p/c-circle", "c-circle");
        link("p/d/outside", outside.toString());
        link("p/e-folder", "d");
        link("q", "p");
        link("gone", "none");
        var links = patchTree().links(TreePath.of("p")).get();
        assertThat(links.map(link -> link.path() + " " + link.kind()))
                .containsExactly(
                        "p/b-nowhere NOWHERE", "p/c-circle NOWHERE", "p/d/outside OUTSIDE", "p/e-folder FOLDER");
        assertThat(links.head().target()).isEqualTo(Bytes.utf8("none"));
        assertThat(patchTree().links(TreePath.of("q")).get())
                .extracting(StrayLink::path)
                .contains(TreePath.of("q/b-nowhere"));
        assertThat(patchTree().links(TreePath.of("gone")).get())
                .extracting(StrayLink::kind)
                .containsExactly(StrayLink.Kind.NOWHERE);
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(root.resolve(name), Path.of(target));
    }

    @Test
    void a_link_that_leads_out_is_neither_written_through_nor_deleted_through_nor_read_through() throws IOException {
        var outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("secret"), "s");
        Files.createSymbolicLink(root.resolve("build"), outside);
        Files.createSymbolicLink(root.resolve("leak"), outside.resolve("secret"));
        var path = TreePath.of("build/secret");
        assertThat(workspace().write(path, Bytes.EMPTY).getLeft().detail()).contains("leads out");
        assertThat(workspace().write(TreePath.of("build/new/x"), Bytes.EMPTY).isLeft())
                .isTrue();
        assertThat(workspace().delete(path).isLeft()).isTrue();
        assertThat(patchTree().read(List.of(path)).isLeft()).isTrue();
        assertThat(patchTree().read(List.of(TreePath.of("leak"))).getLeft().detail())
                .contains("leads out");
        assertThat(patchTree().list(TreePath.of("build")).isLeft()).isTrue();
        assertThat(outside.resolve("secret")).hasContent("s");
    }

    @Test
    void a_link_within_the_workspace_may_be_read_and_a_written_file_takes_its_place() throws IOException {
        Files.writeString(root.resolve("real"), "r");
        Files.createSymbolicLink(root.resolve("link"), Path.of("real"));
        var link = TreePath.of("link");
        assertThat(patchTree().read(List.of(link)).get().get(link).get()).contains(Bytes.utf8("r"));
        workspace().write(link, Bytes.utf8("own"));
        assertThat(root.resolve("real")).hasContent("r");
        assertThat(root.resolve("link")).hasContent("own");
    }

    @Test
    void a_listing_follows_no_link_to_a_folder_and_lists_no_pipe() throws Exception {
        Files.createDirectories(root.resolve("patches/real"));
        Files.writeString(root.resolve("patches/real/a.patch"), "a");
        Files.createSymbolicLink(root.resolve("patches/again"), Path.of("real"));
        Files.createSymbolicLink(root.resolve("patches/circle"), Path.of("."));
        Files.createSymbolicLink(root.resolve("patches/file"), Path.of("real/a.patch"));
        Files.createSymbolicLink(root.resolve("patches/dangling"), Path.of("nowhere"));
        assertThat(new ProcessBuilder("mkfifo", root.resolve("patches/pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(patchTree().list(TreePath.of("patches")).get().get())
                .containsExactly(TreePath.of("patches/file"), TreePath.of("patches/real/a.patch"));
        var pipe = TreePath.of("patches/pipe");
        assertThat(patchTree().read(List.of(pipe)).get().get(pipe).get()).isEmpty();
    }

    @Test
    void what_a_dead_writer_left_is_not_listed_and_swept_away_by_the_next() throws IOException {
        Files.createDirectory(root.resolve("build"));
        var left = Files.writeString(root.resolve("build/.ka-write-999999999-1.tmp"), "half");
        var busy = "build/.ka-write-" + ProcessHandle.current().pid() + "-99999.tmp";
        Files.writeString(root.resolve(busy), "in work");
        workspace().write(TreePath.of("build/a"), Bytes.EMPTY);
        assertThat(left).doesNotExist();
        assertThat(root.resolve(busy)).exists();
        assertThat(patchTree().list(TreePath.of("build")).get().get()).containsExactly(TreePath.of("build/a"));
    }

    @Test
    void a_file_above_the_limit_is_not_read() throws IOException {
        Files.writeString(root.resolve("large"), "12345");
        var settings = LocalSettings.of(root).withLimits(new LocalSettings.Limits(4, 10, 10));
        var tree = new FilePatchTree(settings, PooledWorkers.ofThisMachine());
        assertThat(tree.read(List.of(TreePath.of("large"))).getLeft().detail()).contains("limit of 4 bytes");
    }

    @Test
    void the_lock_tells_who_holds_it_since_when_and_for_how_long() {
        var refused = workspace()
                .exclusively("promote fresnel", () -> {
                    clock.pass(Duration.ofSeconds(90));
                    return workspace().exclusively("promote ampere", () -> 1);
                })
                .get()
                .getLeft();
        assertThat(refused.detail())
                .contains("process " + ProcessHandle.current().pid() + " of ")
                .contains("for \"promote fresnel\" since 2026-11-21T06:30:00Z (90 s)");
        assertThat(refused.effect()).isEqualTo(Fault.Effect.NONE);
    }

    @Test
    void the_note_of_a_dead_owner_holds_nobody_up() throws IOException {
        Files.createDirectory(root.resolve(".ka"));
        Files.writeString(root.resolve(".ka/lock"), "process 1 of root on elsewhere\n2020-01-01T00:00:00Z\nold\n");
        assertThat(workspace().exclusively("promote", () -> 1).get()).isEqualTo(1);
        assertThat(root.resolve(".ka/lock")).isEmptyFile();
    }

    private String modeOf(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(path)));
    }
}
