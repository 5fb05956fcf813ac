package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A series that does everything a patch can do, held against what git itself makes of it. */
class SeriesIT {
    @TempDir
    Path here;

    private Path repository;

    @BeforeEach
    void make_a_history() throws Exception {
        repository = Files.createDirectories(here.resolve("tree.git"));
        git("init", "-q", "-b", "main");
        write("text", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
        write("old/name", "a\nb\nc\nd\ne\nf\n");
        write("doomed", "x\n");
        write("again", "first\n");
        write("empty", "");
        write("no-newline", "end");
        write("script", "#!/bin/sh\n");
        Files.write(repository.resolve("binary"), binary(0));
        Files.createSymbolicLink(repository.resolve("link"), Path.of("text"));
        commit("base");
        git("tag", "base");
        changes();
        git("format-patch", "-q", "--binary", "-C", "--find-copies-harder", "-o", here + "/patches", "base");
    }

    @Test
    void the_tree_has_the_id_that_git_am_gives_it() throws Exception {
        var run = apply("--as-git-tree");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(git("rev-parse", "HEAD^{tree}"));
        assertThat(git("status", "--porcelain")).isEmpty();
    }

    @Test
    void a_bare_repository_gives_the_same_and_keeps_objects_only_on_request() throws Exception {
        var bare = here.resolve("bare.git");
        git("clone", "-q", "--bare", "--no-local", "--branch", "base", ".", bare.toString());
        var words = new String[] {"--as-git-tree", "--baseline", bare + "@base"};
        var tree = run(words).out();
        assertThat(tree).isEqualTo(git("rev-parse", "HEAD^{tree}"));
        git("-C", bare.toString(), "update-ref", "-d", "refs/heads/main");
        assertThat(run(Stream.concat(Arrays.stream(words), Stream.of("--write")).toArray(String[]::new))
                        .out())
                .isEqualTo(tree);
        assertThat(git("-C", bare.toString(), "cat-file", "-t", tree.strip())).isEqualTo("tree\n");
    }

    @Test
    void the_touched_files_are_those_of_gits_checkout() throws Exception {
        var run = apply("--to", here + "/out");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("doomed\nlink\nold/name\n");
        Files.move(here.resolve("patches"), here.resolve("used"));
        git("checkout", "-q", "--detach", "base");
        for (var gone : run.out().lines().toList()) {
            Files.delete(repository.resolve(gone));
        }
        execute(here, "cp", "-a", "--remove-destination", here + "/out/.", repository.toString());
        git("add", "-A");
        assertThat(git("write-tree")).isEqualTo(git("rev-parse", "main^{tree}"));
    }

    @Test
    void git_am_agrees_patch_by_patch() throws Exception {
        git("checkout", "-q", "--detach", "base");
        try (var patches = Files.list(here.resolve("patches"))) {
            for (var patch : patches.sorted().toList()) {
                git("am", "-q", patch.toString());
            }
        }
        assertThat(git("rev-parse", "HEAD^{tree}"))
                .isEqualTo(apply("--as-git-tree").out());
    }

    /** Git looks from the new line of the header, finds the first function, and answers 0. */
    @Test
    void a_hunk_that_git_puts_into_the_wrong_function_lands_in_the_right_one() throws Exception {
        var body = "\tint x;\n\n\tx = read();\n\treturn x;\n}\n\n";
        var one = "/* grown */\n".repeat(3) + "int one(void)\n{\n" + body;
        var hunk = "@@ -4,3 +4,4 @@ int two(void)\n \n \tx = read();\n+\tcheck(x);\n \treturn x;\n";
        putToGit(one + "int two(void)\n{\n" + body, hunk);
        assertThat(Files.readString(repository.resolve("f.c"))).startsWith(one.replace("();\n", "();\n\tcheck(x);\n"));
        assertThat(applied("--to", here + "/out").exit()).isZero();
        assertThat(here.resolve("out/f.c")).content().startsWith(one).containsOnlyOnce("check(x)");
    }

    /** Git takes the place below the line, of two that are as far; we take none. */
    @Test
    void a_tie_that_git_decides_in_silence_is_refused() throws Exception {
        putToGit("4\n5\n6\nx\nx\nx\n4\n5\n6\n", "@@ -4,3 +4,3 @@\n 4\n-5\n+five\n 6\n");
        assertThat(Files.readString(repository.resolve("f.c"))).contains("five");
        var run = applied("--to", here + "/out");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("lines 1, 7; expected at line 4", "[KA-APPLY-AMBIGUOUS]");
    }

    /** Commits a file, writes a patch of one hunk for it, and has git apply that: it answers 0. */
    private void putToGit(String file, String hunk) throws Exception {
        write("f.c", file);
        commit("a file");
        git("tag", "lone");
        Files.writeString(here.resolve("lone.patch"), "diff --git a/f.c b/f.c\n--- a/f.c\n+++ b/f.c\n" + hunk);
        git("apply", here + "/lone.patch");
    }

    private Run applied(String... words) {
        return Run.of(Stream.concat(
                        Stream.of("series", "apply", "--baseline", repository + "@lone", here + "/lone.patch"),
                        Arrays.stream(words))
                .toArray(String[]::new));
    }

    private void changes() throws Exception {
        write("text", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n");
        write("created", "fresh\n");
        commit("modify and create");
        write("text", "0\n1\n2\n3\n4\nfive\n6\n7\n8\nnine\n");
        write("created", "fresh\nand modified\n");
        commit("modify twice");
        Files.createDirectories(repository.resolve("new"));
        git("mv", "old/name", "new/name");
        write("new/name", "a\nb\nc\nD\ne\nf\n");
        Files.copy(repository.resolve("text"), repository.resolve("copy"));
        commit("rename with a change, and copy");
        Files.delete(repository.resolve("doomed"));
        Files.delete(repository.resolve("again"));
        commit("delete");
        write("again", "second\n");
        write("no-newline", "another end");
        Files.setPosixFilePermissions(repository.resolve("script"), PosixFilePermissions.fromString("rwxr-xr-x"));
        commit("create again, change an end without newline, change a mode");
        Files.write(repository.resolve("binary"), binary(7));
        Files.delete(repository.resolve("link"));
        Files.createSymbolicLink(repository.resolve("other link"), Path.of("copy"));
        write("empty too", "");
        commit("binary, links, an empty file");
    }

    private static byte[] binary(int change) {
        var bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 256 + (i % 1000 == 0 ? change : 0));
        }
        return bytes;
    }

    private Run apply(String... words) {
        return run(Stream.concat(Stream.of("--baseline", repository + "@base"), Arrays.stream(words))
                .toArray(String[]::new));
    }

    private Run run(String... words) {
        var all = Stream.of(
                Stream.of("series", "apply", "--workspace", here.toString()),
                Arrays.stream(words),
                Stream.of(here + "/patches"));
        return Run.of(all.flatMap(part -> part).toArray(String[]::new));
    }

    private void write(String file, String content) throws IOException {
        var path = repository.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, content);
    }

    private void commit(String subject) throws Exception {
        git("add", "-A");
        git("commit", "-q", "-m", subject);
    }

    private String git(String... words) throws Exception {
        return execute(
                repository,
                Stream.concat(Stream.of("git"), Arrays.stream(words)).toArray(String[]::new));
    }

    private static String execute(Path folder, String... words) throws Exception {
        return new GitFolder(folder).run(words);
    }
}
