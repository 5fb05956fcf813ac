package io.kernelagent.core.series;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Ownership;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What a series has made of one path in the end.
 *
 * @param path the path
 * @param old what the baseline has there
 * @param fresh what is there afterwards
 * @param makers the names of the patches that made it so
 * @param ownership who wrote each line, where that is known
 */
record NetChange(
        TreePath path, Option<TreeFile> old, Option<TreeFile> fresh, Seq<String> makers, Option<Ownership> ownership) {

    /** The paths whose net change is not nothing, by bytes. */
    static Seq<NetChange> between(Tree base, Applied applied) {
        return applied.result()
                .paths()
                .map(path -> new NetChange(
                        path,
                        base.at(path),
                        applied.result().at(path),
                        applied.makersOf(path),
                        applied.stories().get(path).flatMap(FileStory::ownership)))
                .reject(change -> change.old.equals(change.fresh));
    }

    /** A change of type is a deletion and a creation; everything else is one section. */
    Seq<Section> sections() {
        return isTypeChange()
                ? List.of(
                        new Section(path, old, Option.none(), makers, Option.none()),
                        new Section(path, Option.none(), fresh, makers, Option.none()))
                : List.of(new Section(path, old, fresh, makers, ownership));
    }

    boolean isTypeChange() {
        return old.exists(file -> !hasSameType(file));
    }

    private boolean hasSameType(TreeFile file) {
        return fresh.forAll(now -> (now.mode() == FileMode.SYMLINK) == (file.mode() == FileMode.SYMLINK));
    }

    boolean isCreation() {
        return old.isEmpty();
    }

    boolean isDeletion() {
        return fresh.isEmpty();
    }
}
