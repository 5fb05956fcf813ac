package io.kernelagent.core.series;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.FilePatch.Change;
import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.patch.HunkLines;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies a patch that has no renames, the obvious way: every hunk stands at the line it says, or the test fails. It
 * shares nothing with the engine.
 */
final class PlainApplier {
    private PlainApplier() {}

    static Tree apply(Tree tree, Patch patch) {
        return patch.files().foldLeft(tree, PlainApplier::apply);
    }

    private static Tree apply(Tree tree, FilePatch patch) {
        var path = patch.path();
        var lines = lines(
                tree.at(path).map(TreeFile::content).getOrElse(Bytes.EMPTY).latin1());
        int growth = 0;
        for (var hunk : patch.hunks()) {
            growth += apply(lines, hunk, growth);
        }
        return patch.change() == Change.DELETE
                ? tree.without(path)
                : tree.with(path, TreeFile.regular(Bytes.latin1(String.join("", lines))));
    }

    private static int apply(List<String> lines, Hunk hunk, int growth) {
        int at = (hunk.old().count() == 0 ? hunk.old().start() : hunk.old().start() - 1) + growth;
        for (var line = HunkLines.of(hunk); line.next(); ) {
            var text = line.content().latin1();
            if (line.kind().isOld() && !lines.get(at).equals(text)) {
                throw new AssertionError("expected " + text + " at " + at + " of " + lines);
            }
            switch (line.kind()) {
                case CONTEXT -> at++;
                case REMOVED -> lines.remove(at);
                case ADDED -> lines.add(at++, text);
            }
        }
        return hunk.fresh().count() - hunk.old().count();
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)")));
    }
}
