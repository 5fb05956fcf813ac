package io.kernelagent.core.series;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.FilePatch.Change;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.TreeSet;

/**
 * Patches in the order in which they are applied.
 *
 * @param patches the first one first
 */
public record Series(Seq<NamedPatch> patches) {

    /** Every path that the series reads or writes, by bytes. */
    public Seq<TreePath> touched() {
        var touched = new TreeSet<TreePath>();
        patches.forEach(
                named -> named.patch().files().forEach(file -> file.touched().forEach(touched::add)));
        return Array.ofAll(touched);
    }

    /**
     * What has to be known of a baseline to apply the series, by bytes: the touched paths, and the folders of every
     * file that a patch makes, for a file of the baseline may stand where such a folder is needed.
     */
    public Seq<TreePath> needed() {
        var needed = new TreeSet<>(touched().asJava());
        patches.flatMap(named -> named.patch().files())
                .filter(file -> !file.newPath().equals(file.oldPath()))
                .flatMap(FilePatch::newPath)
                .forEach(path -> path.folders().forEach(needed::add));
        return Array.ofAll(needed);
    }

    /**
     * The paths, by bytes, that a patch wants to change and that nobody has by then: neither the baseline nor a patch
     * before it. Applying stops at the first of them; somebody who has to mend a series wants to see them all.
     */
    public Seq<TreePath> missingFrom(Tree base) {
        var there = new TreeSet<>(base.files().keySet().toJavaList());
        var missing = new TreeSet<TreePath>();
        for (var file : patches.flatMap(named -> named.patch().files())) {
            file.oldPath().filter(path -> !there.contains(path)).forEach(missing::add);
            if (file.change() == Change.DELETE || file.change() == Change.RENAME) {
                file.oldPath().forEach(there::remove);
            }
            file.newPath().forEach(there::add);
        }
        return Array.ofAll(missing);
    }
}
