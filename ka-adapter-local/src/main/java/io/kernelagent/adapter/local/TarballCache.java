package io.kernelagent.adapter.local;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.Array;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is known of one tarball: {@code cache/tarballs/<digest>/} in the state folder, with the contents in {@code
 * blobs/<sha256>}, an {@code index} of lines {@code <mode> <sha256> <path>}, {@code absent <path>} and {@code folder
 * <inhabitant> <path>}, and all {@code paths}, one a line.
 *
 * <p>Of a folder the index has each file that comes before the inhabitant, and of a folder that is called absent each
 * file: they were asked about when that line was written. So the index can say who lives there when other paths are
 * asked about, or say that it does not know.
 *
 * <p>Nothing here is trusted: a content whose digest is not its name, or an index that does not end in {@code end}, is
 * not known, and the tarball is unpacked again. So nothing here has to be flushed, and two processes that write at once
 * can at worst lose knowledge.
 */
final class TarballCache {
    private static final String FIRST_LINE = "kernel-agent/tarball-cache/v2\n";
    private static final String FIRST_PATHS_LINE = "kernel-agent/tarball-paths/v1\n";
    private static final String LAST_LINE = "\nend\n";
    private static final String ABSENT = "absent";
    private static final String FOLDER = "folder ";
    private static final Pattern ENCODED = Pattern.compile("(?:[^%]|%[0-9A-F]{2})*+");

    private final Path folder;
    private final BoundedFiles files;

    TarballCache(LocalSettings settings, Digest tarball) {
        this.folder = settings.state().resolve("cache").resolve("tarballs").resolve(tarball.hex());
        this.files = new BoundedFiles(settings.limits());
    }

    /** Of these paths those that are known. */
    Tree recall(Seq<TreePath> paths) throws IOException {
        var index = index();
        var asked = HashSet.ofAll(paths);
        var known = Tree.EMPTY;
        for (var path : paths) {
            var line = Option.of(index.get(path));
            if (line.exists(TarballCache::isFile)) {
                var before = known;
                known = fileOf(line.get()).map(file -> before.with(path, file)).getOrElse(before);
            } else if (line.isDefined()) {
                known = withFolder(known, path, new IndexedFolder(index, path), asked);
            }
        }
        return known;
    }

    private static boolean isFile(String line) {
        return !line.equals(ABSENT) && !line.startsWith(FOLDER);
    }

    private static Tree withFolder(Tree known, TreePath path, IndexedFolder folder, Set<TreePath> asked) {
        var inhabitant = folder.firstBut(asked);
        if (inhabitant.isDefined()) {
            return known.withFolder(path, inhabitant.get());
        }
        return folder.isWhole() ? known.without(path) : known;
    }

    /** Adds to what is known. */
    void remember(Tree more) throws IOException {
        var blobs = folder.resolve("blobs");
        DurableFiles.makeFolder(blobs);
        var index = index();
        for (var path : more.paths()) {
            for (var there : more.at(path)) {
                DurableFiles.replaceSoon(blobs.resolve(nameOf(there)), there.content());
            }
            index.put(path, lineOf(path, more));
        }
        DurableFiles.replaceSoon(folder.resolve("index"), textOf(index));
    }

    /** The paths of all files, if they are known. */
    Option<Seq<TreePath>> recallPaths() throws IOException {
        var file = folder.resolve("paths");
        var text = Files.isRegularFile(file) ? files.read(file).latin1() : "";
        return Option.when(text.startsWith(FIRST_PATHS_LINE) && text.endsWith(LAST_LINE), () -> lines(text)
                .flatMap(TarballCache::path));
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

    private static String lineOf(TreePath path, Tree tree) {
        return tree.at(path)
                .map(file -> file.mode().octal() + " " + nameOf(file))
                .orElse(() -> tree.inhabitantOf(path).map(lives -> FOLDER + RawPaths.encoded(lives.bytes())))
                .getOrElse(ABSENT);
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

    private static Bytes textOf(NavigableMap<TreePath, String> index) {
        return Bytes.utf8(Array.ofAll(index.entrySet())
                .map(line ->
                        line.getValue() + " " + RawPaths.encoded(line.getKey().bytes()))
                .mkString(FIRST_LINE, "\n", LAST_LINE));
    }

    private NavigableMap<TreePath, String> index() throws IOException {
        var file = folder.resolve("index");
        var text = Files.isRegularFile(file) ? files.read(file).utf8() : "";
        var index = new TreeMap<TreePath, String>();
        if (text.startsWith(FIRST_LINE) && text.endsWith(LAST_LINE)) {
            lines(text).forEach(line -> enter(index, line));
        }
        return index;
    }

    private static void enter(NavigableMap<TreePath, String> index, String line) {
        int gap = line.lastIndexOf(' ');
        var what = line.substring(0, Math.max(0, gap));
        boolean isSound = !what.startsWith(FOLDER)
                || path(what.substring(FOLDER.length())).isDefined();
        path(line.substring(gap + 1)).filter(path -> isSound).forEach(path -> index.put(path, what));
    }

    private static Option<TreePath> path(String encoded) {
        return Option.of(encoded)
                .filter(text -> ENCODED.matcher(text).matches())
                .flatMap(text -> TreePath.parse(RawPaths.decoded(text)).toOption());
    }

    /** What the index knows of a path that is no file. */
    private record IndexedFolder(NavigableMap<TreePath, String> index, TreePath path) {

        /** The inhabitant that the line of the folder names: nobody knows who comes behind it. */
        private Option<TreePath> named() {
            return Option.of(index.get(path))
                    .filter(line -> line.startsWith(FOLDER))
                    .flatMap(line -> TarballCache.path(line.substring(FOLDER.length())));
        }

        /** Whether everything below is in the index. */
        boolean isWhole() {
            return named().isEmpty();
        }

        /** The first who lives there and is not among the asked; none when there is nobody, or when nobody knows. */
        Option<TreePath> firstBut(Set<TreePath> asked) {
            var end = named();
            for (var entry : index.tailMap(path, false).entrySet()) {
                var other = entry.getKey();
                if (!isBeside(other) || end.exists(last -> last.compareTo(other) <= 0)) {
                    break;
                }
                if (other.isBelow(path) && isFile(entry.getValue()) && !asked.contains(other)) {
                    return Option.some(other);
                }
            }
            return end.filter(last -> !asked.contains(last));
        }

        /** Whether a path is below the folder or may stand between the two: {@code a-b} comes before {@code a/b}. */
        private boolean isBeside(TreePath other) {
            return other.bytes().startsWith(path.bytes());
        }
    }
}
