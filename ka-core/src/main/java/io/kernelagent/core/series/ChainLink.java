package io.kernelagent.core.series;

import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.FileChange;
import io.vavr.collection.Seq;

/**
 * What one message of one patch does to the files of a chain.
 *
 * @param patch the name of the patch
 * @param index its place in the series, counted from 0
 * @param changes the changes of files, in the order of the text
 */
record ChainLink(String patch, int index, Seq<FileChange> changes) {
    /** Every path it reads or writes. */
    Seq<TreePath> touched() {
        return changes.flatMap(change -> change.patch().touched()).distinct();
    }
}
