package io.kernelagent.core.series;

import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.control.Option;

/**
 * What applying one chain gave.
 *
 * @param tree the paths of the chain as they are afterwards, or as they were when it failed
 * @param reports how the patches went up to the first that failed, each with its files of this chain only
 * @param stories which patches made each path
 * @param failure the first failure, if there was one
 */
public record ChainResult(
        Tree tree, Seq<PatchReport> reports, SortedMap<TreePath, FileStory> stories, Option<SeriesFailure> failure) {}
