package io.kernelagent.adapter.local;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Trees in folders, made and read the plain way, for comparison with what the adapter does. */
final class SampleTrees {
    private SampleTrees() {}

    /** Names in Latin-1, UTF-8, neither of them, and with what a line or a URI would stumble over. */
    static Seq<TreePath> oddNames() {
        return List.of(
                        Bytes.latin1("names/caf\u00e9.patch"),
                        Bytes.utf8("names/caf\u00e9.patch"),
                        Bytes.utf8("names/\u65e5\u672c/\ud83d\udc27.patch"),
                        Bytes.latin1("names/\u00ff\u00fe/\u0080"),
                        Bytes.utf8("names/a b%20c?d#e\nf"))
                .map(name -> TreePath.parse(name).get());
    }

    /** Everything below a folder, with modes. */
    static Tree treeIn(Path folder) {
        try (var places = Files.walk(folder)) {
            return places.filter(place -> !Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS))
                    .reduce(
                            Tree.EMPTY,
                            (tree, place) -> tree.with(pathOf(folder, place), fileAt(place)),
                            Tree::overlaid);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts the files of a tree into a folder. */
    static Path put(Tree tree, Path folder) {
        tree.files().forEach((path, file) -> {
            try {
                var place = RawPaths.below(folder, path);
                Files.createDirectories(RawPaths.folderOf(place));
                if (file.mode() == FileMode.SYMLINK) {
                    Files.createSymbolicLink(place, Path.of(file.content().utf8()));
                } else {
                    Files.write(place, file.content().toArray());
                    place.toFile().setExecutable(file.mode() == FileMode.EXECUTABLE);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return folder;
    }

    private static TreePath pathOf(Path folder, Path place) {
        return TreePath.parse(RawPaths.bytesOf(folder.relativize(place))).get();
    }

    private static TreeFile fileAt(Path place) {
        try {
            if (Files.isSymbolicLink(place)) {
                return new TreeFile(FileMode.SYMLINK, RawPaths.bytesOf(Files.readSymbolicLink(place)));
            }
            var mode = Files.isExecutable(place) ? FileMode.EXECUTABLE : FileMode.REGULAR;
            return new TreeFile(mode, Bytes.wrap(Files.readAllBytes(place)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
