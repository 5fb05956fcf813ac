package io.kernelagent.core.repo;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Map;

/**
 * Everything that one snapshot puts on the disk, apart from the packages.
 *
 * @param heading which snapshot it is; its time becomes the time of the files, by which pacman sees what is newer
 * @param files by their path in the folder of the snapshot
 * @param links symbolic links in that folder and where they lead
 * @param doors symbolic links from the root of the repository on, the same for every later snapshot
 */
public record SnapshotFiles(
        Snapshot.Heading heading,
        Map<TreePath, Bytes> files,
        Map<TreePath, String> links,
        Map<TreePath, String> doors) {
    public int number() {
        return heading.number();
    }

    SnapshotFiles with(TreePath path, Bytes content) {
        return new SnapshotFiles(heading, files.put(path, content), links, doors);
    }
}
