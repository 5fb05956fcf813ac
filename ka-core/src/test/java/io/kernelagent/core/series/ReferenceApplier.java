package io.kernelagent.core.series;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.FilePatch.Change;
import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.patch.HunkLines;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Says what applying patches has to give, so simply that it can be believed: files are lists of strings, a hunk is
 * tried at every line, and a patch that is refused has changed nothing. It shares the parser with the engine and
 * nothing else, and it knows patches of one change for each file, which have no headings.
 */
final class ReferenceApplier {
    private static final State NOTHING = new State(FileMode.REGULAR, List.of());

    private final TreeMap<TreePath, State> files = new TreeMap<>();

    private record State(FileMode mode, List<String> lines) {}

    /** Why the patch is not for these files is for the engine to say. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
    }

    ReferenceApplier(Tree base) {
        base.files()
                .forEach((path, file) -> files.put(
                        path, new State(file.mode(), lines(file.content().latin1()))));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    /** Whether the patch applies; when it does not, nothing has changed. */
    boolean apply(Patch patch) {
        var before = new TreeMap<>(files);
        try {
            for (var file : patch.files()) {
                apply(file);
            }
            return true;
        } catch (Refused refusal) {
            files.clear();
            files.putAll(before);
            return false;
        }
    }

    /** The files as they are, for the paths that a tree knows. */
    Tree over(Tree known) {
        return known.paths().foldLeft(known, (tree, path) -> {
            var state = files.get(path);
            return state == null
                    ? tree.without(path)
                    : tree.with(path, new TreeFile(state.mode, Bytes.latin1(String.join("", state.lines))));
        });
    }

    private void apply(FilePatch patch) throws Refused {
        boolean creates = patch.change() == Change.CREATE;
        var from = patch.oldPath().getOrElse(patch.path());
        check(creates || files.containsKey(from));
        var old = creates ? NOTHING : files.getOrDefault(from, NOTHING);
        check(creates || !isDoneAlready(patch, old));
        var fresh = new State(patch.newMode().getOrElse(old.mode), patched(old.lines, patch));
        if (patch.change() == Change.DELETE || patch.change() == Change.RENAME) {
            files.remove(from);
        }
        if (patch.change() == Change.DELETE) {
            check(fresh.lines.isEmpty());
        } else {
            check(patch.change() == Change.MODIFY || !files.containsKey(patch.path()));
            files.put(patch.path(), fresh);
        }
    }

    private static boolean isDoneAlready(FilePatch patch, State old) {
        return patch.change() == Change.MODIFY
                && patch.hunks().isEmpty()
                && patch.newMode().contains(old.mode)
                && patch.oldMode().exists(mode -> mode != old.mode);
    }

    private static List<String> patched(List<String> old, FilePatch patch) throws Refused {
        var lines = new ArrayList<>(old);
        for (var hunk : patch.hunks()) {
            check(patch.hunks().length() == 1);
            var image = new Image(hunk);
            int at = placeOf(image, hunk, lines);
            lines.subList(at, at + image.before.size()).clear();
            lines.addAll(at, image.after);
        }
        return lines;
    }

    private static int placeOf(Image image, Hunk hunk, List<String> lines) throws Refused {
        boolean startsFile = hunk.old().start() <= 1;
        boolean endsFile = image.isLast || image.trailing == 0;
        check(startsFile || image.hasContext);
        var places = new ArrayList<Integer>();
        for (int at = 0; at + image.before.size() <= lines.size(); at++) {
            boolean isAllowed = (!startsFile || at == 0) && (!endsFile || at + image.before.size() == lines.size());
            if (isAllowed && lines.subList(at, at + image.before.size()).equals(image.before)) {
                places.add(at);
            }
        }
        return nearest(places, Math.max(0, hunk.old().start() - 1));
    }

    /** The place at the least distance; two at the same are a tie, which is refused. */
    private static int nearest(List<Integer> places, int expected) throws Refused {
        int best = Integer.MAX_VALUE;
        int found = 0;
        int ties = 0;
        for (int at : places) {
            int distance = Math.abs(at - expected);
            ties = distance < best ? 1 : ties + (distance == best ? 1 : 0);
            found = distance < best ? at : found;
            best = Math.min(best, distance);
        }
        check(ties == 1);
        return found;
    }

    private static void check(boolean isFine) throws Refused {
        if (!isFine) {
            throw new Refused();
        }
    }

    /** A hunk as the lines before and after, and what its context says. */
    private static final class Image {
        private final List<String> before = new ArrayList<>();
        private final List<String> after = new ArrayList<>();
        private boolean hasContext;
        private boolean isLast;
        private int trailing;

        Image(Hunk hunk) {
            for (var line = HunkLines.of(hunk); line.next(); ) {
                var text = line.content().latin1();
                isLast |= !text.endsWith("\n");
                hasContext |= line.kind() == HunkLines.Kind.CONTEXT;
                trailing = line.kind() == HunkLines.Kind.CONTEXT ? trailing + 1 : 0;
                if (line.kind().isOld()) {
                    before.add(text);
                }
                if (line.kind().isNew()) {
                    after.add(text);
                }
            }
        }
    }
}
