package io.kernelagent.core.pkg.content;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.SortedMap;

/**
 * What a build left for packing, as {@code make modules_install dtbs_install} and a few copies leave it: the kernel,
 * its {@code System.map} and its {@code config} in {@code boot/}, device trees in {@code boot/dtbs/}, modules in
 * {@code lib/modules/<release>/}, and in {@code headers/} what modules from elsewhere are built against.
 *
 * @param entries every path below the staging folder
 */
public record StagedTree(SortedMap<TreePath, StagedEntry> entries) {
    /** A tree that is small enough to be held with its bytes. */
    public static StagedTree of(Tree tree) {
        return new StagedTree(tree.files().mapValues(StagedTree::entry));
    }

    private static StagedEntry entry(TreeFile file) {
        var content = file.content();
        return file.mode().isFile()
                ? new StagedEntry.File(
                        file.mode() == FileMode.EXECUTABLE,
                        content.length(),
                        Digests.md5(content),
                        Digests.sha256(content))
                : new StagedEntry.Link(content);
    }
}
