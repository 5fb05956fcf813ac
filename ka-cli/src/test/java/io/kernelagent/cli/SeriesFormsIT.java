package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out in our forms, judged by the programs that read them: git am, git apply, quilt and patch. */
class SeriesFormsIT {
    @TempDir
    Path here;

    private GitFolder source;
    private String range;

    @BeforeEach
    void make_a_history() throws Exception {
        source = GitFolder.init(here.resolve("source"));
        source.write("text", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
        source.write("old/name", "a\nb\nc\nd\ne\nf\n");
        source.write("doomed", "x\n");
        source.write("script", "#!/bin/sh\n");
        source.commit("base");
        source.git("tag", "base");
        source.write("text", "0\n1\n2\n3\nfour\n5\n6\n7\n8\nnine");
        source.write("deep/er/new file", "fresh\n");
        source.commit("text: Say four,\nand nine\n\nFrom here on:\n\n--- a/x\n+++ b/x\n\ndiff -u is quoted.");
        Files.createDirectories(source.root().resolve("new"));
        source.git("mv", "old/name", "new/name");
        source.write("new/name", "a\nb\nc\nD\ne\nf\n");
        source.commit("Move and change");
        Files.delete(source.root().resolve("doomed"));
        source.makeExecutable("script");
        source.write("text", "0\n1\n2\n3\n3a\nfour\n5\n6\n7\n8\nnine\n");
        source.commit("Delete, make executable, end the last line");
        range = "git:" + source.root() + "@base..main";
    }

    @Test
    void a_range_of_commits_leads_to_the_tree_of_its_tip() throws Exception {
        assertThat(treeOf(range)).isEqualTo(source.git("rev-parse", "main^{tree}"));
    }

    /** The same history with what only git can carry. */
    @Test
    void a_range_with_binary_files_and_links_leads_there_too() throws Exception {
        Files.write(source.root().resolve("binary"), new byte[] {0, 1, 2, 3, 0});
        Files.createSymbolicLink(source.root().resolve("link"), Path.of("text"));
        source.commit("Add what no text is");
        Files.write(source.root().resolve("binary"), new byte[] {0, 9});
        Files.delete(source.root().resolve("link"));
        source.write("link/is", "a folder now\n");
        source.commit("Change it");
        assertThat(treeOf(range)).isEqualTo(source.git("rev-parse", "main^{tree}"));
        var mbox = export("mbox", "series.mbox");
        assertThat(am(mbox).git("log", "--format=%T")).isEqualTo(source.git("log", "--format=%T"));
    }

    /** Equal to format-patch in effect, commit by commit, authors and dates included. */
    @Test
    void git_am_makes_of_the_mbox_what_it_makes_of_gits_own_patches() throws Exception {
        var ours = am(export("mbox", "series.mbox"));
        Files.writeString(
                here.resolve("git.mbox"), source.git("format-patch", "--no-renames", "--stdout", "base..main"));
        var gits = source.cloneAt("base", here.resolve("gits"));
        gits.git("am", "-q", here + "/git.mbox");
        var facts = "--format=%T %an %ae %aI %s";
        assertThat(ours.git("log", facts)).isEqualTo(gits.git("log", facts));
        assertThat(ours.git("log", facts)).isEqualTo(source.git("log", facts));
    }

    @Test
    void quilt_pushes_what_was_written_for_it() throws Exception {
        export("quilt", "out");
        var clone = source.cloneAt("base", here.resolve("clone"));
        clone.run("env", "QUILT_PATCHES=" + here.resolve("out/patches"), "quilt", "--quiltrc", "-", "push", "-a", "-q");
        clone.run("rm", "-rf", ".pc");
        assertThat(clone.treeOfAll()).isEqualTo(source.git("rev-parse", "main^{tree}"));
    }

    @Test
    void patch_and_git_apply_take_the_numbered_files() throws Exception {
        export("dir", "out");
        var patched = source.cloneAt("base", here.resolve("patched"));
        var applied = source.cloneAt("base", here.resolve("applied"));
        for (var file : files("out")) {
            patched.run("patch", "-p1", "-f", "-s", "-i", file);
            applied.git("apply", "--index", file);
        }
        assertThat(patched.treeOfAll()).isEqualTo(source.git("rev-parse", "main^{tree}"));
        assertThat(applied.git("write-tree")).isEqualTo(source.git("rev-parse", "main^{tree}"));
    }

    @Test
    void each_form_reads_back_as_the_same_series() throws Exception {
        export("dir", "d");
        export("quilt", "q");
        var mbox = export("mbox", "m.mbox");
        var tree = source.git("rev-parse", "main^{tree}");
        assertThat(treeOf(here + "/d")).isEqualTo(tree);
        assertThat(treeOf(here + "/q/patches")).isEqualTo(tree);
        assertThat(treeOf(mbox)).isEqualTo(tree);
    }

    @Test
    void a_merge_is_refused_and_nothing_is_written() throws Exception {
        source.git("checkout", "-q", "-b", "side", "base");
        source.write("side", "x\n");
        source.commit("A side");
        source.git("checkout", "-q", "main");
        source.git("merge", "-q", "--no-ff", "-m", "Merge the side", "side");
        var run = ka("export", "--as", "mbox", "--to", here + "/m.mbox", range);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is a merge, \"Merge the side\" [KA-RANGE-MERGE]");
        assertThat(here.resolve("m.mbox")).doesNotExist();
    }

    private GitFolder am(String mbox) throws Exception {
        var clone = source.cloneAt("base", here.resolve("am"));
        clone.git("am", "-q", mbox);
        return clone;
    }

    private String export(String form, String name) {
        var to = here.resolve(name).toString();
        var run = ka("export", "--as", form, "--to", to, range);
        assertThat(run.exit()).as(run.err()).isZero();
        return to;
    }

    private String treeOf(String series) {
        var run = ka("apply", "--baseline", source.root() + "@base", "--as-git-tree", series);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    private Run ka(String verb, String... words) {
        var all = Stream.concat(Stream.of("series", verb, "--workspace", here.toString()), Arrays.stream(words));
        return Run.of(all.toArray(String[]::new));
    }

    private List<String> files(String folder) throws Exception {
        try (var files = Files.list(here.resolve(folder))) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
