package io.kernelagent.core.tree;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Seq;

/**
 * A text file on which a patch was at work.
 *
 * @param patch what the patch says about the file
 * @param hunks where its hunks stood, one for each of them
 * @param before the file as the patch found it
 * @param after the file as the patch left it
 */
public record TextEdit(FilePatch patch, Seq<Placement> hunks, Bytes before, Bytes after) {}
