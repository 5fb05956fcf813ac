package io.kernelagent.core.pkg.content;

import io.kernelagent.core.text.TreePath;

/**
 * A file or link of the staged tree with its part in the kernel.
 *
 * @param source where it lies below the staging folder
 * @param role what it is
 * @param rest its path below the folder of that role
 * @param entry the file or link itself
 */
record StagedFile(TreePath source, StagedRole role, String rest, StagedEntry entry) {
    /** The entry of a package that has this file at another place. */
    PackageEntry at(String path) {
        return PackageEntry.staged(TreePath.of(path), source, entry);
    }
}
