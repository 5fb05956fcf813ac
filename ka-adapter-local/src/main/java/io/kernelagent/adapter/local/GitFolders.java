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
 * of its files are wanted.
 */
final class GitFolders {
    private final Repository repository;

    GitFolders(Repository repository) {
        this.repository = repository;
    }

    /** The wanted paths that are files or symbolic links; folders and submodules are no files. */
    Seq<GitFile> find(ObjectId tree, Seq<TreePath> wanted) throws IOException {
        var found = new ArrayList<GitFile>();
        try (var reader = repository.newObjectReader()) {
            new Descent(reader, found).into(tree, wanted.distinct().map(path -> new Rest(path, path.bytes())));
        }
        return Vector.ofAll(found);
    }

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
    private record Descent(ObjectReader reader, List<GitFile> found) {
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
            var files = wanted.filter(Rest::isHere);
            var mode = FileMode.parse(Bytes.utf8(entry.getEntryFileMode().toString()));
            mode.forEach(known ->
                    files.forEach(file -> found.add(new GitFile(file.path(), known, entry.getEntryObjectId()))));
            var deeper = wanted.filter(rest -> !rest.isHere()).map(Rest::below);
            if (GitTreeEntries.isFolder(entry) && !deeper.isEmpty()) {
                into(entry.getEntryObjectId(), deeper);
            }
        }

        private static SortedMap<Bytes, Seq<Rest>> byName(Seq<Rest> wanted) {
            var byName = new TreeMap<Bytes, Seq<Rest>>();
            wanted.forEach(rest -> byName.merge(rest.name(), Vector.of(rest), Seq::appendAll));
            return byName;
        }
    }
}
