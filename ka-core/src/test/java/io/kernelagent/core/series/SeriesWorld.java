package io.kernelagent.core.series;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A few files that change at random, and the patches that say so. It knows what has to come out because it did the
 * changes itself, on lists of lines.
 */
final class SeriesWorld {
    private static final List<String> WORDS = List.of("", "}", "a", "b", "\tc", "d = e;", "f()");

    private final TreeMap<String, List<String>> files = new TreeMap<>();
    private final List<String> patches = new ArrayList<>();

    /** One change, as numbers that are taken modulo whatever there is. */
    record Move(int kind, int file, int at, int length, int salt) {}

    SeriesWorld() {
        for (int file = 0; file < 3; file++) {
            var lines = new ArrayList<String>();
            for (int line = 0; line < 30; line++) {
                lines.add(word(line * 7 + file) + "\n");
            }
            files.put("f" + file, lines);
        }
    }

    private static String word(int salt) {
        return WORDS.get(Math.floorMod(salt, WORDS.size()));
    }

    /** The files as they are. */
    Tree tree() {
        var tree = Tree.EMPTY;
        for (int file = 0; file < 6; file++) {
            var path = TreePath.of("f" + file);
            var lines = files.get("f" + file);
            tree = lines == null
                    ? tree.without(path)
                    : tree.with(path, TreeFile.regular(Bytes.latin1(String.join("", lines))));
        }
        return tree;
    }

    /** The patches so far. */
    Series series() {
        return Scene.series(patches.toArray(String[]::new));
    }

    void make(Move move) {
        var name = "f" + Math.floorMod(move.file, 6);
        var other = "f" + Math.floorMod(move.salt, 6);
        var lines = files.get(name);
        if (lines == null) {
            create(name, move);
        } else if (move.kind == 0) {
            files.remove(name);
            patches.add(header(name, name, "deleted file mode 100644\n")
                    + hunks("a/" + name, "/dev/null", lines, List.of()));
        } else if (move.kind == 1 && !files.containsKey(other)) {
            files.put(other, lines);
            files.remove(name);
            patches.add(header(name, other, "rename from " + name + "\nrename to " + other + "\n"));
        } else if (move.kind == 2 && !files.containsKey(other)) {
            files.put(other, new ArrayList<>(lines));
            patches.add(header(name, other, "copy from " + name + "\ncopy to " + other + "\n"));
        } else {
            modify(name, lines, move);
        }
    }

    private void create(String name, Move move) {
        var lines = new ArrayList<String>();
        for (int line = 0; line < Math.floorMod(move.length, 5); line++) {
            lines.add(word(move.salt + line) + "\n");
        }
        files.put(name, lines);
        patches.add(header(name, name, "new file mode 100644\n") + hunks("/dev/null", "b/" + name, List.of(), lines));
    }

    private void modify(String name, List<String> lines, Move move) {
        var changed = new ArrayList<>(lines);
        int from = Math.floorMod(move.at, lines.size() + 1);
        int to = Math.min(lines.size(), from + Math.floorMod(move.length, 4));
        changed.subList(from, to).clear();
        for (int line = 0; line < Math.floorMod(move.salt, 4); line++) {
            changed.add(from + line, word(move.salt * 3 + line) + "\n");
        }
        mendEnds(changed, move.salt % 5 == 0);
        if (!changed.equals(lines)) {
            patches.add(header(name, name, "") + hunks("a/" + name, "b/" + name, lines, changed));
            files.put(name, changed);
        }
    }

    /** Only the last line may lack its line feed. */
    private static void mendEnds(List<String> lines, boolean isTorn) {
        lines.replaceAll(line -> line.endsWith("\n") ? line : line + "\n");
        int last = lines.size() - 1;
        if (isTorn && last >= 0 && lines.get(last).length() > 1) {
            lines.set(last, lines.get(last).stripTrailing());
        }
    }

    static String header(String from, String to, String extended) {
        return "diff --git a/" + from + " b/" + to + "\n" + extended;
    }

    /** One hunk from the first difference to the last. */
    static String hunks(String oldName, String newName, List<String> old, List<String> fresh) {
        if (old.equals(fresh)) {
            return "";
        }
        int head = 0;
        while (head < Math.min(old.size(), fresh.size()) && old.get(head).equals(fresh.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), fresh.size()) - head && at(old, tail).equals(at(fresh, tail))) {
            tail++;
        }
        var text = new StringBuilder("--- " + oldName + "\n+++ " + newName + "\n");
        int lead = Math.max(0, head - 3);
        int trail = Math.max(0, tail - 3);
        text.append("@@ -" + range(lead, old.size() - trail) + " +" + range(lead, fresh.size() - trail) + " @@\n");
        append(text, ' ', old.subList(lead, head));
        append(text, '-', old.subList(head, old.size() - tail));
        append(text, '+', fresh.subList(head, fresh.size() - tail));
        append(text, ' ', old.subList(old.size() - tail, old.size() - trail));
        return text.toString();
    }

    private static String at(List<String> lines, int fromEnd) {
        return lines.get(lines.size() - 1 - fromEnd);
    }

    private static String range(int from, int to) {
        return (from == to ? from : from + 1) + "," + (to - from);
    }

    private static void append(StringBuilder text, char mark, List<String> lines) {
        lines.forEach(line ->
                text.append(mark).append(line).append(line.endsWith("\n") ? "" : "\n\\ No newline at end of file\n"));
    }
}
