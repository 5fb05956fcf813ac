package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** Lays changed files over a git tree, folder by folder; what is beside them stays as it is, submodules included. */
final class GitOverlay {
    private static final Bytes SLASH = Bytes.utf8("/");

    private final ObjectReader reader;
    private final GitObjects objects;

    GitOverlay(ObjectReader reader, GitObjects objects) {
        this.reader = reader;
        this.objects = objects;
    }

    ObjectId over(ObjectId tree, Tree changed) throws IOException {
        var changes = changed.paths().map(path -> new Change(path.bytes(), changed.at(path)));
        var entries = overlaid(Option.some(tree), changes);
        return treeOf(entries);
    }

    /** One wanted change, by what is left of its path below the folder that is being changed. */
    private record Change(Bytes left, Option<TreeFile> file) {
        Bytes name() {
            int slash = left.indexOf('/', 0);
            return slash < 0 ? left : left.slice(0, slash);
        }

        boolean isHere() {
            return left.length() == name().length();
        }

        Change below() {
            return new Change(left.from(name().length() + 1), file);
        }
    }

    /** What a tree says of one name. */
    private record Entry(Bytes name, FileMode mode, ObjectId id) {
        boolean isFolder() {
            return mode.equals(FileMode.TREE);
        }
    }

    private SortedMap<Bytes, Entry> overlaid(Option<ObjectId> folder, Seq<Change> changes) throws IOException {
        var entries = entriesOf(folder);
        var byName = new TreeMap<Bytes, Seq<Change>>();
        changes.forEach(change -> byName.merge(change.name(), Vector.of(change), Seq::appendAll));
        for (var name : byName.entrySet()) {
            var after = changed(name.getKey(), Option.of(entries.get(name.getKey())), name.getValue());
            entries.remove(name.getKey());
            after.forEach(entry -> entries.put(name.getKey(), entry));
        }
        return entries;
    }

    /**
     * What one name stands for afterwards: a file that was put there, else what becomes of the folder, else nothing.
     */
    private Option<Entry> changed(Bytes name, Option<Entry> before, Seq<Change> changes) throws IOException {
        var here = changes.find(Change::isHere);
        var put = here.flatMap(Change::file);
        if (put.isDefined()) {
            return Option.some(
                    new Entry(name, modeOf(put.get()), objects.blob(put.get().content())));
        }
        var deeper = changes.filter(change -> !change.isHere()).map(Change::below);
        var left = before.filter(entry -> here.isEmpty() || entry.isFolder());
        if (left.exists(entry -> !entry.isFolder())
                && deeper.forAll(change -> change.file().isEmpty())) {
            return left;
        }
        return deeper.isEmpty()
                ? left
                : folder(name, left.filter(Entry::isFolder).map(Entry::id), deeper);
    }

    /** Git knows no empty folders. */
    private Option<Entry> folder(Bytes name, Option<ObjectId> before, Seq<Change> changes) throws IOException {
        var entries = overlaid(before, changes);
        return entries.isEmpty() ? Option.none() : Option.some(new Entry(name, FileMode.TREE, treeOf(entries)));
    }

    private SortedMap<Bytes, Entry> entriesOf(Option<ObjectId> folder) throws IOException {
        var entries = new TreeMap<Bytes, Entry>();
        for (var id : folder) {
            for (var entry = new CanonicalTreeParser(null, reader, id); !entry.eof(); entry.next(1)) {
                var name = GitTreeEntries.nameOf(entry);
                entries.put(name, new Entry(name, entry.getEntryFileMode(), entry.getEntryObjectId()));
            }
        }
        return entries;
    }

    /** Git sorts the entries of a tree as if the names of folders ended in a slash. */
    private ObjectId treeOf(SortedMap<Bytes, Entry> entries) throws IOException {
        var sorted = new TreeMap<Bytes, Entry>();
        entries.forEach((name, entry) -> sorted.put(entry.isFolder() ? name.plus(SLASH) : name, entry));
        var tree = new TreeFormatter();
        for (var entry : sorted.values()) {
            tree.append(entry.name().toArray(), entry.mode(), entry.id());
        }
        return objects.tree(tree);
    }

    private static FileMode modeOf(TreeFile file) {
        return switch (file.mode()) {
            case REGULAR -> FileMode.REGULAR_FILE;
            case EXECUTABLE -> FileMode.EXECUTABLE_FILE;
            case SYMLINK -> FileMode.SYMLINK;
        };
    }
}
