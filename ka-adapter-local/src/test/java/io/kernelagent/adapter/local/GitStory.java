package io.kernelagent.adapter.local;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.series.Application;
import io.kernelagent.core.series.Applied;
import io.kernelagent.core.series.Chain;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A repository in which every kind of change happens once, and the patches that git itself makes of it. */
final class GitStory {
    private final Path work;
    private final RealGit git;
    private final Tree base;

    /** A repository with a first commit. */
    GitStory(Path work) {
        this.work = work;
        try {
            Files.createDirectories(work);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.git = new RealGit(work);
        git.run("init", "-q", "-b", "main");
        begin();
        commit("base");
        git.run("tag", "base");
        this.base = checkedOut(work);
    }

    private void begin() {
        List.of("long", "moved", "swap1", "swap2", "twin", "doomed", "reborn", "dir/file", "becomes-dir", "shrinks")
                .forEach(name -> write(name, lines(name, 40)));
        write("no-newline", "one\ntwo\nthree");
        write("crlf", "one\r\ntwo\r\nthree\r\n");
        write("empty", "");
        write("filled", "");
        write("script", "#!/bin/sh\n");
        write("with blank", lines("blank", 9));
        write("quoted \"name\"\t", lines("quoted", 9));
        write("caf\u00e9", lines("cafe", 9));
        write("becomes-link", "text\n");
        link("link", "long");
        link("becomes-file", "long");
        write("blob", "a\0b" + lines("blob", 300));
        write("blob-doomed", "\0\0\n");
    }

    /** Every change that both git and GNU patch can make. */
    GitStory withText() {
        modifications();
        arrivals();
        modesAndLinks();
        return this;
    }

    private void modifications() {
        write("long", lines("long", 40).replace("long 3\n", "").replace("long 20\n", "twenty\n20a\n") + "end\n");
        commit("modify, with hunks at start, middle and end");
        write("long", "start\n" + read("long").replace("twenty\n", "").replace("end\n", "end"));
        write("no-newline", "one\ntwo\nthree\nfour\n");
        write("crlf", "one\r\n2\r\nthree\r\n");
        write("with blank", lines("blank", 9).replace("blank 5", "BLANK 5"));
        write("quoted \"name\"\t", lines("quoted", 8));
        write("caf\u00e9", lines("cafe", 9) + "caf\u00e9\n");
        write("shrinks", "");
        write("filled", "filled\n");
        commit("modify again, and files with odd names and ends");
    }

    private void arrivals() {
        git.run("mv", "moved", "moved-once");
        git.run("mv", "swap1", "tmp");
        git.run("mv", "swap2", "swap1");
        git.run("mv", "tmp", "swap2");
        write("twin-copy", read("twin"));
        write("twin", read("twin") + "changed\n");
        remove("doomed");
        remove("reborn");
        write("passing", "here today\n");
        write("fresh-empty", "");
        write("fresh/deep/er", "fresh\nno newline");
        commit("rename, swap, copy, delete, create");
        git.run("mv", "moved-once", "moved-twice");
        write("moved-twice", read("moved-twice").replace("moved 7\n", "seven\n"));
        write("reborn", "another life\n");
        remove("passing");
        remove("empty");
        commit("rename again with a change, create again, delete what was created");
    }

    private void modesAndLinks() {
        git.run("update-index", "--chmod=+x", "script");
        git.run("checkout-index", "-f", "script");
        remove("link");
        link("link", "script");
        remove("becomes-link");
        link("becomes-link", "long");
        remove("becomes-file");
        write("becomes-file", "text\n");
        link("fresh-link", "nowhere/to/go");
        commit("change modes, links and types");
    }

    /** What git can do and GNU patch cannot. */
    GitStory withWhatGnuPatchRefuses() {
        write("blob", read("blob").replace("blob 150\n", "\0\n"));
        write("blob-fresh", "\0fresh\377");
        remove("blob-doomed");
        commit("binary content");
        write("blob", read("blob") + "\0");
        remove("becomes-dir");
        write("becomes-dir/file", "inside\n");
        remove("dir/file");
        write("dir", "no folder\n");
        commit("binary again, and a file and a folder change places");
        return this;
    }

    /** The first commit, with the knowledge of what it does not have. */
    Tree base() {
        return series().touched().reject(base::knows).foldLeft(base, Tree::without);
    }

    Series series() {
        return new Series(patches().map(path -> new NamedPatch(name(path), Patch.parse(bytes(path)))));
    }

    /** The patches of git applied by us. */
    Applied applied() {
        var series = series();
        var known = base();
        var results = Chain.of(series).map(chain -> chain.apply(known, ApplyOptions.STRICT));
        var applied = Application.of(series, results)
                .getOrElseThrow(
                        failure -> new AssertionError(failure.toProblem().toString()));
        return new Applied(known.overlaid(applied.result()), applied.patches(), applied.stories());
    }

    /** What {@code git am} makes of the patches of git. */
    Tree treeOfGitAm(Path folder) {
        git.run("clone", "-q", "--branch", "base", work.toString(), folder.toString());
        var am = new RealGit(folder);
        patches().forEach(patch -> am.run("am", "-q", "--keep-cr", patch.toString()));
        return checkedOut(folder);
    }

    private List<Path> patches() {
        var folder = work.resolveSibling("patches");
        git.run("format-patch", "-q", "--binary", "-M", "-C", "--find-copies-harder", "-o", folder.toString(), "base");
        try (var found = Files.list(folder)) {
            return List.ofAll(found.sorted().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a repository has checked out, without the repository. */
    private static Tree checkedOut(Path folder) {
        var bare = folder.resolveSibling(folder.getFileName() + "-files");
        new RealGit(folder).run("checkout-index", "-a", "--prefix=" + bare + "/");
        return SampleTrees.treeIn(bare);
    }

    private void commit(String subject) {
        git.run("add", "-A");
        git.run("commit", "-q", "-m", subject);
    }

    private static String lines(String word, int count) {
        return List.rangeClosed(1, count)
                .map(number -> word + " " + number + "\n")
                .mkString();
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static Bytes bytes(Path path) {
        try {
            return Bytes.wrap(Files.readAllBytes(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String read(String name) {
        return bytes(work.resolve(name)).latin1();
    }

    private void write(String name, String text) {
        try {
            var place = work.resolve(name);
            Files.createDirectories(RawPaths.folderOf(place));
            Files.write(place, text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void link(String name, String target) {
        try {
            Files.createSymbolicLink(work.resolve(name), Path.of(target));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void remove(String name) {
        git.run("rm", "-q", "-f", name);
    }
}
