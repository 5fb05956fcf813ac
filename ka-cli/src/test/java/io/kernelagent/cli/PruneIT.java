package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.adapter.local.FileJournal;
import io.kernelagent.adapter.local.LocalSettings;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clearing up on this machine, as the build host and as the one that packs: real folders, real tar and sums. */
class PruneIT {
    private static final String BUILT = "build-fresnel-20261101T060000Z-1";
    private static final String BROKEN = "build-fresnel-20261101T070000Z-1";
    private static final String WORK = "build/fresnel/v6.1/work/";

    @TempDir
    Path folder;

    private WorkspaceOnDisk workspace;

    @BeforeEach
    void build_twice() {
        workspace = WorkspaceOnDisk.in(folder);
        journal(BUILT, Entry.Ending.DONE);
        journal(BROKEN, Entry.Ending.FAILED);
        List.of(BUILT, BROKEN).forEach(job -> workspace
                .with(".ka/build/source/" + job + "/tree/Makefile", "VERSION = 6\n")
                .with(".ka/build/output/" + job + "/staging.tar", "staging")
                .with(WORK + job + "/staging/boot/Image", "kernel"));
        workspace
                .with(WORK + BUILT + "/linux a\n-6.1-1.pkg.tar.zst", "package")
                .with(WORK + BUILT + "/metadata.json", "{}\n")
                .with(".ka/build/source/tarballs/00.tar.xz", "kept between jobs")
                .with(".ka/build/source/somebody/else", "not ours");
    }

    /** L064, L065: trees go, packages become an archive, the archive comes back byte by byte. */
    @Test
    void what_is_archived_comes_back_as_it_was() {
        var first = workspace.ka("prune");
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out().lines()).hasSize(5);
        List.of(BUILT, BROKEN).forEach(job -> {
            assertThat(workspace.has(".ka/build/source/" + job)).isFalse();
            assertThat(workspace.has(".ka/build/output/" + job)).isFalse();
            assertThat(workspace.has(WORK + job)).isFalse();
        });
        assertThat(workspace.read(".ka/build/source/tarballs/00.tar.xz")).isNotEmpty();
        assertThat(workspace.read(".ka/build/source/somebody/else")).isNotEmpty();
        assertThat(workspace.ka("prune").err()).isEqualTo("nothing to do\n");

        var restored = workspace.ka("restore-archive", BUILT);
        assertThat(restored.out()).isEqualTo(WORK + BUILT + "\n");
        assertThat(workspace.read(WORK + BUILT + "/linux a\n-6.1-1.pkg.tar.zst"))
                .isEqualTo("package");
        assertThat(workspace.read(WORK + BUILT + "/metadata.json")).isEqualTo("{}\n");
        assertThat(workspace.has(WORK + BUILT + "/staging")).isFalse();
        assertThat(workspace.ka("restore-archive", BUILT).exit()).isZero();
        assertThat(workspace.ka("prune").err()).isEqualTo("nothing to do\n");
        assertThat(workspace.ka("restore-archive", BROKEN).err()).contains("[KA-ARCHIVE-NONE]");
    }

    /** An archive that somebody has written to is not brought back, and nothing takes its name. */
    @Test
    void an_archive_that_was_spoiled_is_not_brought_back() throws IOException {
        assertThat(workspace.ka("prune").exit()).isZero();
        var archive = folder.resolve(WORK + BUILT + ".tar");
        var bytes = Files.readString(archive, StandardCharsets.ISO_8859_1);
        Files.writeString(archive, bytes.replace("package", "pXckage"), StandardCharsets.ISO_8859_1);
        var run = workspace.ka("restore-archive", BUILT);
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("restore the archive");
        assertThat(workspace.has(WORK + BUILT)).isFalse();
    }

    /** Killed between the archive and the end of the folder: what is half gone never becomes the archive. */
    @Test
    void a_folder_that_is_half_gone_is_not_archived_again() throws IOException {
        assertThat(workspace.ka("prune").exit()).isZero();
        var whole = Files.readAllBytes(folder.resolve(WORK + BUILT + ".tar"));
        workspace.with(WORK + BUILT + "/metadata.json", "{}\n");
        assertThat(workspace.ka("prune").exit()).isZero();
        assertThat(Files.readAllBytes(folder.resolve(WORK + BUILT + ".tar"))).isEqualTo(whole);
        assertThat(workspace.has(WORK + BUILT)).isFalse();
    }

    /** L065: what is kept stays, and so does everything while it is paused. */
    @Test
    void kept_and_paused() {
        assertThat(workspace.ka("keep", BUILT).exit()).isZero();
        assertThat(workspace.ka("keep", BROKEN).exit()).isZero();
        var kept = workspace.ka("prune");
        assertThat(kept.err()).contains(BUILT + ": kept", "nothing to do");
        assertThat(workspace.has(".ka/build/source/" + BUILT)).isTrue();
        assertThat(workspace.ka("pause-prune").exit()).isZero();
        assertThat(workspace.ka("prune").err()).contains("nothing is cleared up: paused by ");
        assertThat(workspace.ka("resume-prune").exit()).isZero();
        assertThat(workspace.has(".ka/prune-paused")).isFalse();
    }

    private void journal(String job, Entry.Ending ending) {
        var journal = new FileJournal(LocalSettings.of(folder));
        var id = new JobId(job);
        var then = Instant.now().minus(Duration.ofDays(30));
        Seq<Entry> entries = List.of(
                new Entry.Started(id, then, "ready-local"),
                new Entry.Done(id, then, "ready-local", "x86_64, 2 processors"),
                new Entry.Closed(id, then, ending, "over"));
        entries.forEach(entry -> assertThat(journal.append(entry).isRight()).isTrue());
    }
}
