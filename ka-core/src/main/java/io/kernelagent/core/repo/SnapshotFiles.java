package io.kernelagent.core.repo;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Map;

/**
 * Everything that one snapshot puts on the disk, apart from the packages.
 *
 * @param number which snapshot it is
 * @param files by their path in the folder of the snapshot
 * @param links symbolic links in that folder and where they lead
 * @param doors symbolic links from the root of the repository on, the same for every later snapshot
 */
public record SnapshotFiles(
        int number, Map<TreePath, Bytes> files, Map<TreePath, String> links, Map<TreePath, String> doors) {
    SnapshotFiles with(TreePath path, Bytes content) {
        return new SnapshotFiles(number, files.put(path, content), links, doors);
    }
}
