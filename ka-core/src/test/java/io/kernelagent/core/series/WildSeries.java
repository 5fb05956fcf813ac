package io.kernelagent.core.series;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes a source and patches that were made one after the other, and leaves some of them out: what is left meets lines
 * that have moved, places that match twice, files that are gone or there already. Files have few different lines, line
 * feeds with and without a carriage return, no line feed at their end now and then, and two modes.
 */
final class WildSeries {
    private static final List<String> WORDS = List.of("", "}", "a", "b", "\tc", "return 0;");
    private static final int NAMES = 6;

    private final Random random;
    private final int words;
    private final TreeMap<String, Entry> files = new TreeMap<>();
    private final Tree base;
    private final List<String> patches = new ArrayList<>();

    private record Entry(FileMode mode, List<String> lines) {}

    private WildSeries(Random random) {
        this.random = random;
        this.words = 2 + random.nextInt(WORDS.size() - 1);
        for (int file = 0; file < NAMES / 2; file++) {
            files.put("f" + file, new Entry(FileMode.REGULAR, text(4 + random.nextInt(25), random.nextInt(4) == 0)));
        }
        this.base = tree();
    }

    /** A source, and patches of which some may not apply. */
    static Draw draw(Random random, int patches) {
        var wild = new WildSeries(random);
        for (int patch = 0; patch < patches; patch++) {
            var text = wild.change();
            if (!text.isEmpty() && random.nextInt(4) > 0) {
                wild.patches.add(text);
            }
        }
        return new Draw(wild.base, List.copyOf(wild.patches));
    }

    private Tree tree() {
        var tree = Tree.EMPTY;
        for (int file = 0; file < NAMES; file++) {
            var path = TreePath.of("f" + file);
            var entry = files.get("f" + file);
            tree = entry == null ? tree.without(path) : tree.with(path, file(entry));
        }
        return tree;
    }

    private static TreeFile file(Entry entry) {
        return new TreeFile(entry.mode, Bytes.latin1(String.join("", entry.lines)));
    }

    private List<String> text(int count, boolean returned) {
        var lines = new ArrayList<String>();
        for (int line = 0; line < count; line++) {
            lines.add(WORDS.get(random.nextInt(words)) + (returned ? "\r\n" : "\n"));
        }
        return lines;
    }

    private String change() {
        var name = "f" + random.nextInt(NAMES);
        var entry = files.get(name);
        if (entry == null) {
            return create(name);
        }
        return switch (random.nextInt(12)) {
            case 0 -> delete(name, entry);
            case 1 -> move(name, "rename", entry);
            case 2 -> move(name, "copy", entry);
            case 3 -> chmod(name, entry);
            default -> edit(name, entry);
        };
    }

    private String create(String name) {
        var fresh = new Entry(
                random.nextInt(5) == 0 ? FileMode.EXECUTABLE : FileMode.REGULAR, text(random.nextInt(6), false));
        files.put(name, fresh);
        return SeriesWorld.header(name, name, "new file mode " + fresh.mode.octal() + "\n")
                + SeriesWorld.hunks("/dev/null", "b/" + name, List.of(), fresh.lines);
    }

    private String delete(String name, Entry entry) {
        files.remove(name);
        return SeriesWorld.header(name, name, "deleted file mode " + entry.mode.octal() + "\n")
                + SeriesWorld.hunks("a/" + name, "/dev/null", entry.lines, List.of());
    }

    private String move(String name, String how, Entry entry) {
        var other = "f" + random.nextInt(NAMES);
        if (files.containsKey(other)) {
            return "";
        }
        var lines = random.nextBoolean() ? entry.lines : edited(entry.lines);
        files.put(other, new Entry(entry.mode, lines));
        if (how.equals("rename")) {
            files.remove(name);
        }
        return SeriesWorld.header(name, other, how + " from " + name + "\n" + how + " to " + other + "\n")
                + SeriesWorld.hunks("a/" + name, "b/" + other, entry.lines, lines);
    }

    private String chmod(String name, Entry entry) {
        var mode = entry.mode == FileMode.REGULAR ? FileMode.EXECUTABLE : FileMode.REGULAR;
        files.put(name, new Entry(mode, entry.lines));
        return SeriesWorld.header(name, name, "old mode " + entry.mode.octal() + "\nnew mode " + mode.octal() + "\n");
    }

    private String edit(String name, Entry entry) {
        var lines = edited(entry.lines);
        files.put(name, new Entry(entry.mode, lines));
        return lines.equals(entry.lines)
                ? ""
                : SeriesWorld.header(name, name, "") + SeriesWorld.hunks("a/" + name, "b/" + name, entry.lines, lines);
    }

    private List<String> edited(List<String> lines) {
        var changed = new ArrayList<>(lines);
        int from = random.nextInt(lines.size() + 1);
        changed.subList(from, Math.min(lines.size(), from + random.nextInt(3))).clear();
        changed.addAll(
                from, text(random.nextInt(4), !lines.isEmpty() && lines.get(0).endsWith("\r\n")));
        changed.replaceAll(line -> line.endsWith("\n") ? line : line + "\n");
        int last = changed.size() - 1;
        if (last >= 0 && random.nextInt(8) == 0 && changed.get(last).length() > 1) {
            changed.set(last, changed.get(last).substring(0, changed.get(last).length() - 1));
        }
        return changed;
    }

    /** A source, and the texts of patches for it. */
    record Draw(Tree base, List<String> patches) {}
}
