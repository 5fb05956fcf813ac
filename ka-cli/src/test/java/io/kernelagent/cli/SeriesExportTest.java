package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesExportTest {
    @TempDir
    Path here;

    @BeforeEach
    void write() throws IOException {
        var patches = Files.createDirectories(here.resolve("in"));
        Files.writeString(patches.resolve("0007-say-it.patch"), "--- a/f\n+++ b/f\n@@ -1,2 +1,3 @@\n 1\n+a\n 2\n");
        Files.writeString(patches.resolve("0009-logo.patch"), """
                diff --git a/logo b/logo
                new file mode 100644
                index 0000000000000000000000000000000000000000..f76dd238ade08917e6712764a16a22005a50573d
                GIT binary patch
                literal 1
                IcmZPo000310RR91

                literal 0
                HcmV?d00001

                """);
    }

    @Test
    void the_files_that_were_written_are_told() throws IOException {
        var run = export("--as", "quilt", "--to", here + "/out", here + "/in");
        assertThat(run.exit()).isZero();
        check("series/export.txt", run.out() + run.err());
        assertThat(Files.readString(here.resolve("out/patches/series")))
                .isEqualTo("0001-say-it.patch\n0002-logo.patch\n");
        check(
                "series/export.json",
                export("--json", "--as", "quilt", "--to", here + "/again", here + "/in")
                        .out());
        check(
                "series/export-mbox.json",
                export("--json", "--as", "mbox", "--to", here + "/m", here + "/in")
                        .out());
    }

    /** In the order of its manifest, cover letters left out; a stranger is refused. */
    @Test
    void the_series_of_a_host_is_exported_by_its_name() throws IOException {
        WorkspaceOnDisk.in(Files.createDirectories(here.resolve("workspace")));
        var run = exportOf("fresnel");
        assertThat(run.exit()).as(run.err()).isZero();
        var mails = Files.readString(here.resolve("fresnel.mbox"));
        assertThat(mails.indexOf("Subject: [PATCH] Change b"))
                .isPositive()
                .isLessThan(mails.indexOf("Subject: [PATCH] Change a"));
        assertThat(mails).doesNotContain("words");
        var stranger = exportOf("stranger");
        assertThat(stranger.exit()).isEqualTo(2);
        assertThat(stranger.err()).contains("[KA-FLEET-NO-MANIFEST]");
        assertThat(here.resolve("stranger.mbox")).doesNotExist();
    }

    private Run exportOf(String host) {
        return export("--workspace", here + "/workspace", "--as", "mbox", "--to", here + "/" + host + ".mbox", host);
    }

    @Test
    void a_plan_says_what_would_be_written_and_writes_nothing() {
        var run = export("--plan", "--as", "dir", "--to", "out", here + "/in");
        assertThat(run.exit()).isZero();
        check("series/export-plan.txt", run.out());
        assertThat(Path.of("out")).doesNotExist();
        check(
                "series/export-plan.json",
                export("--plan", "--json", "--as", "dir", "--to", "out", here + "/in")
                        .out());
    }

    @Test
    void what_is_in_the_way_is_left_alone() throws IOException {
        Files.writeString(here.resolve("m"), "mine");
        check(
                "series/export-refused.txt",
                export("--as", "mbox", "--to", here + "/m", here + "/in").err()
                        + export("--as", "dir", "--to", here + "/m", here + "/in")
                                .err()
                        + export("--as", "dir", "--to", here + "/in", here + "/in")
                                .err()
                        + export("--as", "dir", "--to", here + "/out", "git:nowhere")
                                .err()
                        + export("--as", "dir", "--to", here + "/out", "git:" + here + "@a..b")
                                .err());
        assertThat(Files.readString(here.resolve("m"))).isEqualTo("mine");
        assertThat(export("--as", "tar", "--to", here + "/out", here + "/in").exit())
                .isEqualTo(2);
    }

    private Run export(String... words) {
        return Run.of(List.of(words).prependAll(List.of("series", "export")).toJavaArray(String[]::new));
    }

    private void check(String golden, String text) {
        Golden.check(golden, text.replace(here + "/", "").replace(here.toString(), "HERE"));
    }
}
