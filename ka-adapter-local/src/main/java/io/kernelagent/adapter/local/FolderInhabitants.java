package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;

/** Finds out who lives in a folder of this machine besides those that somebody asked about. No link is followed. */
final class FolderInhabitants {
    private static final Bytes SLASH = Bytes.utf8("/");
    private static final Bytes GIT = Bytes.utf8(".git");

    private final Set<TreePath> asked;

    FolderInhabitants(Seq<TreePath> asked) {
        this.asked = HashSet.ofAll(asked);
    }

    /** The first file or link below a folder, by the bytes of whole paths; none when the place is no folder. */
    Option<TreePath> firstOf(TreePath folder, Path place) throws IOException {
        return Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS) ? first(folder.bytes(), place) : Option.none();
    }

    private Option<TreePath> first(Bytes folder, Path place) throws IOException {
        for (var entry : entries(place)) {
            var path = Bytes.concat(Array.of(folder, SLASH, entry.name()));
            var found = entry.isFolder()
                    ? first(path, entry.place())
                    : TreePath.parse(path).toOption().filter(file -> !asked.contains(file));
            if (found.isDefined()) {
                return found;
            }
        }
        return Option.none();
    }

    /** What a tree of sources can hold of a folder, in the order of whole paths. */
    private static Seq<Entry> entries(Path folder) throws IOException {
        var entries = new ArrayList<Entry>();
        try (var places = Files.newDirectoryStream(folder)) {
            for (var place : places) {
                var entry = Entry.of(place);
                if (entry.isSource()) {
                    entries.add(entry);
                }
            }
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
        entries.sort(Comparator.comparing(Entry::sortName));
        return Array.ofAll(entries);
    }

    /** Something in a folder. */
    private record Entry(Bytes name, Path place, boolean isFolder, boolean isFile) {
        static Entry of(Path place) {
            boolean isFolder = Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
            boolean isFile =
                    !isFolder && (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(place));
            return new Entry(RawPaths.bytesOf(place.getFileName()), place, isFolder, isFile);
        }

        boolean isSource() {
            return (isFolder || isFile) && !name.equals(GIT);
        }

        Bytes sortName() {
            return isFolder ? Bytes.concat(Array.of(name, SLASH)) : name;
        }
    }
}
