package io.kernelagent.adapter.local;

import io.kernelagent.adapter.local.GitFolders.Inhabited;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * Finds out who lives in a folder of a git tree besides those that somebody asked about. A tree is sorted by the bytes
 * of whole paths, so the first that is met is the first there is.
 */
final class GitInhabitants {
    private static final Bytes SLASH = Bytes.utf8("/");

    private final ObjectReader reader;
    private final Set<TreePath> asked;

    GitInhabitants(ObjectReader reader, Seq<TreePath> asked) {
        this.reader = reader;
        this.asked = HashSet.ofAll(asked);
    }

    Option<Inhabited> firstOf(TreePath folder, ObjectId tree) throws IOException {
        return first(folder.bytes(), tree).map(inhabitant -> new Inhabited(folder, inhabitant));
    }

    private Option<TreePath> first(Bytes folder, ObjectId tree) throws IOException {
        for (var entry = new CanonicalTreeParser(null, reader, tree); !entry.eof(); entry.next(1)) {
            var place = Bytes.concat(Array.of(folder, SLASH, GitTreeEntries.nameOf(entry)));
            var found = GitTreeEntries.isFolder(entry)
                    ? first(place, entry.getEntryObjectId())
                    : TreePath.parse(place).toOption().filter(path -> !asked.contains(path));
            if (found.isDefined()) {
                return found;
            }
        }
        return Option.none();
    }
}
