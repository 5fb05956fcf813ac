package io.kernelagent.core.series;

import io.kernelagent.core.tree.FileChange;
import io.vavr.collection.Seq;

/**
 * What one message of one patch does to the files of a chain.
 *
 * @param patch the name of the patch
 * @param index its place in the series, counted from 0
 * @param changes the changes of files, in the order of the text
 */
record ChainLink(String patch, int index, Seq<FileChange> changes) {}
