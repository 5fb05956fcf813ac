package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.util.ArrayList;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What one entry of a git tree says, in our words. */
final class GitTreeEntries {
    private GitTreeEntries() {}

    static Bytes nameOf(CanonicalTreeParser entry) {
        var name = new byte[entry.getNameLength()];
        entry.getName(name, 0);
        return Bytes.wrap(name);
    }

    /** The paths of all files and symbolic links of a tree, by bytes; submodules are none. */
    static Seq<TreePath> pathsOf(Repository repository, ObjectId tree) throws IOException {
        var paths = new ArrayList<TreePath>();
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                if (!FileMode.GITLINK.equals(walk.getRawMode(0))) {
                    TreePath.parse(Bytes.wrap(walk.getRawPath())).forEach(paths::add);
                }
            }
        }
        return Array.ofAll(paths).sorted();
    }

    static boolean isFolder(CanonicalTreeParser entry) {
        return FileMode.TREE.equals(entry.getEntryRawMode());
    }

    static boolean isSubmodule(CanonicalTreeParser entry) {
        return FileMode.GITLINK.equals(entry.getEntryRawMode());
    }
}
