package io.kernelagent.core.series;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;

/** What GNU patch 2.7.6 cannot do, although the patch is right and git applies it. */
final class GnuPatch {
    private GnuPatch() {}

    /** Why it cannot apply these changes, none when it can. */
    static Option<String> refusal(Seq<NetChange> changes) {
        return changes.find(GnuPatch::isBinary)
                .map(change -> change.path() + " is binary")
                .orElse(() -> folderOfOneSide(changes)
                        .map(path -> path + " is a file on one side and a folder on the other"));
    }

    private static Option<TreePath> folderOfOneSide(Seq<NetChange> changes) {
        var ends = TreeSet.ofAll(changes.filter(change -> change.isCreation() || change.isDeletion())
                .map(NetChange::path));
        return changes.flatMap(change -> change.path().folders()).find(ends::contains);
    }

    private static boolean isBinary(NetChange change) {
        return !contents(change.old()).equals(contents(change.fresh()))
                && contents(change.old()).appendAll(contents(change.fresh())).exists(BinarySection::isBinary);
    }

    private static Seq<Bytes> contents(Option<TreeFile> file) {
        return file.toList().map(TreeFile::content);
    }
}
