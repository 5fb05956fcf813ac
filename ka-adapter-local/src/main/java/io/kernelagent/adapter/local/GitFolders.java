package io.kernelagent.adapter.local;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * Finds files in a git tree by going down once: each folder that leads to a wanted file is read one time, however many
 * of its files are wanted. Only a wanted path that is itself a folder has to be gone into for the sake of its first
 * inhabitant.
 */
final class GitFolders {
    private final Repository repository;

    GitFolders(Repository repository) {
        this.repository = repository;
    }

    /** What there is at the wanted paths. */
    Found find(ObjectId tree, Seq<TreePath> wanted) throws IOException {
        try (var reader = repository.newObjectReader()) {
            var asked = wanted.distinct();
            var descent = new Descent(reader, new GitInhabitants(reader, asked));
            descent.into(tree, asked.map(path -> new Rest(path, path.bytes())));
            return new Found(Vector.ofAll(descent.files), Vector.ofAll(descent.folders));
        }
    }

    /**
     * The wanted paths that there are.
     *
     * @param files those that are files or symbolic links
     * @param folders those that are folders or submodules in which something lives that nobody wanted
     */
    record Found(Seq<GitFile> files, Seq<Inhabited> folders) {}

    /** A folder, and what lives there. */
    record Inhabited(TreePath folder, TreePath inhabitant) {}

    /** A file that a tree has. */
    record GitFile(TreePath path, FileMode mode, ObjectId blob) {}

    /** A wanted path, and what is left of it below the folder that is being looked at. */
    private record Rest(TreePath path, Bytes left) {
        Bytes name() {
            int slash = left.indexOf('/', 0);
            return slash < 0 ? left : left.slice(0, slash);
        }

        boolean isHere() {
            return left.length() == name().length();
        }

        Rest below() {
            return new Rest(path, left.from(name().length() + 1));
        }
    }

    /** One way down the tree. */
    private static final class Descent {
        private final ObjectReader reader;
        private final GitInhabitants inhabitants;
        private final List<GitFile> files = new ArrayList<>();
        private final List<Inhabited> folders = new ArrayList<>();

        Descent(ObjectReader reader, GitInhabitants inhabitants) {
            this.reader = reader;
            this.inhabitants = inhabitants;
        }

        void into(ObjectId tree, Seq<Rest> wanted) throws IOException {
            var byName = byName(wanted);
            for (var entry = new CanonicalTreeParser(null, reader, tree); !entry.eof(); entry.next(1)) {
                var here = Option.of(byName.get(GitTreeEntries.nameOf(entry)));
                if (here.isDefined()) {
                    meet(entry, here.get());
                }
            }
        }

        private void meet(CanonicalTreeParser entry, Seq<Rest> wanted) throws IOException {
            for (var here : wanted.filter(Rest::isHere)) {
                meet(entry, here.path());
            }
            var deeper = wanted.filter(rest -> !rest.isHere()).map(Rest::below);
            if (GitTreeEntries.isFolder(entry) && !deeper.isEmpty()) {
                into(entry.getEntryObjectId(), deeper);
            }
        }

        private void meet(CanonicalTreeParser entry, TreePath path) throws IOException {
            FileMode.parse(Bytes.utf8(entry.getEntryFileMode().toString()))
                    .forEach(mode -> files.add(new GitFile(path, mode, entry.getEntryObjectId())));
            if (GitTreeEntries.isSubmodule(entry)) {
                folders.add(new Inhabited(path, path));
            } else if (GitTreeEntries.isFolder(entry)) {
                inhabitants.firstOf(path, entry.getEntryObjectId()).forEach(lives -> folders.add(lives));
            }
        }

        private static SortedMap<Bytes, Seq<Rest>> byName(Seq<Rest> wanted) {
            var byName = new TreeMap<Bytes, Seq<Rest>>();
            wanted.forEach(rest -> byName.merge(rest.name(), Vector.of(rest), Seq::appendAll));
            return byName;
        }
    }
}
