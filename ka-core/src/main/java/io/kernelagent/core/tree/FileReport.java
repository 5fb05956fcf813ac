package io.kernelagent.core.tree;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;

/**
 * How one file took its part of a patch.
 *
 * @param path the file, by its new name
 * @param patchLine the line of the file's first header in the patch file
 * @param change what happened to the file as a whole
 * @param hunks where each hunk landed, in the order of the patch
 * @param notes what a person might want to know besides, one sentence each
 */
public record FileReport(
        TreePath path, int patchLine, FilePatch.Change change, Seq<Placement> hunks, Seq<String> notes) {}
