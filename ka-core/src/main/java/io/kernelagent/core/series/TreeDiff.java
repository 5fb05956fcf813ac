package io.kernelagent.core.series;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Alignment;
import io.kernelagent.core.tree.Ownership;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** The diff between two trees of which nobody knows how one became the other; in the form of the cumulative patch. */
final class TreeDiff {
    private TreeDiff() {}

    static Bytes of(Tree before, Tree after) {
        var changes = after.paths()
                .map(path -> new NetChange(
                        path,
                        before.at(path),
                        after.at(path),
                        List.empty(),
                        ownership(path, before.at(path), after.at(path))))
                .reject(change -> change.old().equals(change.fresh()));
        var text = new BytesBuilder();
        Section.inOrder(changes).forEach(section -> section.writeDiff(text));
        return text.toBytes();
    }

    private static Option<Ownership> ownership(TreePath path, Option<TreeFile> old, Option<TreeFile> fresh) {
        return old.flatMap(before -> fresh.filter(after -> isText(before) && isText(after))
                .map(after -> Alignment.of(path, before.content(), after.content())));
    }

    private static boolean isText(TreeFile file) {
        return !BinarySection.isBinary(file.content());
    }
}
