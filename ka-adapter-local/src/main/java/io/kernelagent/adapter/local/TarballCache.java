package io.kernelagent.adapter.local;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is known of one tarball: {@code cache/tarballs/<digest>/} in the state folder, with the contents in {@code
 * blobs/<sha256>}, an {@code index} of lines {@code <mode> <sha256> <path>} and {@code absent <path>}, and all {@code
 * paths}, one a line.
 *
 * <p>Nothing here is trusted: a content whose digest is not its name, or an index that does not end in {@code end}, is
 * not known, and the tarball is unpacked again. So nothing here has to be flushed, and two processes that write at once
 * can at worst lose knowledge.
 */
final class TarballCache {
    private static final String FIRST_LINE = "kernel-agent/tarball-cache/v1\n";
    private static final String FIRST_PATHS_LINE = "kernel-agent/tarball-paths/v1\n";
    private static final String LAST_LINE = "\nend\n";
    private static final String ABSENT = "absent";

    private final Path folder;
    private final BoundedFiles files;

    TarballCache(LocalSettings settings, Digest tarball) {
        this.folder = settings.state().resolve("cache").resolve("tarballs").resolve(tarball.hex());
        this.files = new BoundedFiles(settings.limits());
    }

    /** Of these paths those that are known. */
    Tree recall(Seq<TreePath> paths) throws IOException {
        var index = index();
        var known = Tree.EMPTY;
        for (var path : paths) {
            var line = index.get(path);
            if (line.contains(ABSENT)) {
                known = known.without(path);
            } else if (line.isDefined()) {
                var before = known;
                known = fileOf(line.get()).map(file -> before.with(path, file)).getOrElse(before);
            }
        }
        return known;
    }

    /** Adds to what is known. */
    void remember(Tree more) throws IOException {
        var blobs = folder.resolve("blobs");
        DurableFiles.makeFolder(blobs);
        var index = index();
        for (var path : more.paths()) {
            var file = more.at(path);
            for (var there : file) {
                DurableFiles.replaceSoon(blobs.resolve(nameOf(there)), there.content());
            }
            index = index.put(path, file.map(TarballCache::lineOf).getOrElse(ABSENT));
        }
        DurableFiles.replaceSoon(folder.resolve("index"), textOf(index));
    }

    /** The paths of all files, if they are known. */
    Option<Seq<TreePath>> recallPaths() throws IOException {
        var file = folder.resolve("paths");
        var text = Files.isRegularFile(file) ? files.read(file).latin1() : "";
        return Option.when(text.startsWith(FIRST_PATHS_LINE) && text.endsWith(LAST_LINE), () -> lines(text)
                .flatMap(line -> TreePath.parse(RawPaths.decoded(line))));
    }

    void rememberPaths(Seq<TreePath> paths) throws IOException {
        DurableFiles.makeFolder(folder);
        DurableFiles.replaceSoon(
                folder.resolve("paths"),
                Bytes.latin1(
                        paths.map(path -> RawPaths.encoded(path.bytes())).mkString(FIRST_PATHS_LINE, "\n", LAST_LINE)));
    }

    /** The lines between the first and the last one. */
    private static Seq<String> lines(String text) {
        return Array.of(text.split("\n", -1)).drop(1).dropRight(2).reject(String::isBlank);
    }

    private static String lineOf(TreeFile file) {
        return file.mode().octal() + " " + nameOf(file);
    }

    private static String nameOf(TreeFile file) {
        return Digests.sha256(file.content()).hex();
    }

    private Option<TreeFile> fileOf(String line) throws IOException {
        int gap = line.indexOf(' ');
        var name = line.substring(gap + 1);
        var blob = folder.resolve("blobs").resolve(name);
        if (!Files.isRegularFile(blob)) {
            return Option.none();
        }
        var content = files.read(blob);
        return Digests.sha256(content).hex().equals(name)
                ? FileMode.parse(Bytes.utf8(line.substring(0, Math.max(0, gap))))
                        .map(mode -> new TreeFile(mode, content))
                : Option.none();
    }

    private static Bytes textOf(SortedMap<TreePath, String> index) {
        return Bytes.utf8(index.map(line -> line._2 + " " + RawPaths.encoded(line._1.bytes()))
                .mkString(FIRST_LINE, "\n", LAST_LINE));
    }

    private SortedMap<TreePath, String> index() throws IOException {
        var file = folder.resolve("index");
        var text = Files.isRegularFile(file) ? files.read(file).utf8() : "";
        if (!text.startsWith(FIRST_LINE) || !text.endsWith(LAST_LINE)) {
            return TreeMap.empty();
        }
        return lines(text).foldLeft(TreeMap.empty(), TarballCache::with);
    }

    private static SortedMap<TreePath, String> with(SortedMap<TreePath, String> index, String line) {
        int gap = line.lastIndexOf(' ');
        return TreePath.parse(RawPaths.decoded(line.substring(gap + 1)))
                .<SortedMap<TreePath, String>>fold(damaged -> index, path -> index.put(path, line.substring(0, gap)));
    }
}
