package io.kernelagent.core.series;

import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;

/**
 * A series that was applied whole.
 *
 * @param result the tree afterwards: every touched path, those without a file included
 * @param patches how each patch went, in the order of the series
 * @param stories for each touched path which patches made it what it is
 */
public record Applied(Tree result, Seq<PatchReport> patches, SortedMap<TreePath, FileStory> stories) {

    /** The names of the patches that changed a path, in the order of the series. */
    public Seq<String> makersOf(TreePath path) {
        return stories.get(path)
                .map(story -> story.makers().map(index -> patches.get(index).patch()))
                .getOrElse(List.empty());
    }
}
