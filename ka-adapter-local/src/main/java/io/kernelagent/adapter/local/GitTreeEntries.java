package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** What one entry of a git tree says, in our words. */
final class GitTreeEntries {
    private GitTreeEntries() {}

    static Bytes nameOf(CanonicalTreeParser entry) {
        var name = new byte[entry.getNameLength()];
        entry.getName(name, 0);
        return Bytes.wrap(name);
    }

    static boolean isFolder(CanonicalTreeParser entry) {
        return FileMode.TREE.equals(entry.getEntryRawMode());
    }
}
