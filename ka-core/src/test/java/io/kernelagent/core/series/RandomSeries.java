package io.kernelagent.core.series;

import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes series that apply, of small files whose few different lines repeat a lot, so that whatever can go wrong with
 * places does.
 */
final class RandomSeries {
    private final Random random;
    private final TreeMap<String, List<String>> files = new TreeMap<>();
    private final TreeSet<String> executable = new TreeSet<>();
    private final int words;
    private int names;

    private RandomSeries(Random random, int words) {
        this.random = random;
        this.words = words;
    }

    /** A source and patches for it; only those are kept that apply strictly one after the other. */
    static Draw draw(Random random, int patches) {
        return draw(new RandomSeries(random, 3 + random.nextInt(12)), patches);
    }

    /** The same of files in which no two lines are alike. */
    static Draw drawTelling(Random random, int patches) {
        return draw(new RandomSeries(random, 0), patches);
    }

    private static Draw draw(RandomSeries maker, int patches) {
        var random = maker.random;
        var scene = Scene.EMPTY;
        for (int file = 0; file < 1 + random.nextInt(2); file++) {
            var lines = maker.text(6 + random.nextInt(14));
            maker.files.put("f" + file, lines);
            scene = scene.and("f" + file, String.join("", lines));
        }
        var texts = new ArrayList<String>();
        for (int patch = 0; patch < patches; patch++) {
            texts.add(maker.patch());
        }
        return kept(scene, texts);
    }

    private static Draw kept(Scene scene, List<String> texts) {
        var good = new ArrayList<String>();
        for (var text : texts) {
            good.add(text);
            if (scene.apply(good.toArray(String[]::new)).isLeft()) {
                good.remove(good.size() - 1);
            }
        }
        return new Draw(scene, Array.ofAll(good));
    }

    private List<String> text(int lines) {
        var text = new ArrayList<String>();
        for (int line = 0; line < lines; line++) {
            text.add(word());
        }
        return text;
    }

    private String word() {
        return words == 0 ? "w" + names++ + "\n" : (char) ('a' + random.nextInt(words)) + "\n";
    }

    private String patch() {
        var text = new StringBuilder();
        for (int file = 0; file <= random.nextInt(2) && !files.isEmpty(); file++) {
            var path = new ArrayList<>(files.keySet()).get(random.nextInt(files.size()));
            text.append(change(path));
        }
        return text.toString();
    }

    private String change(String path) {
        int dice = random.nextInt(12);
        if (dice == 0) {
            return rename(path);
        }
        if (dice == 1) {
            return create();
        }
        if (dice == 3) {
            return mode(path);
        }
        return dice == 2 && files.size() > 1 ? delete(path) : edit(path);
    }

    private String rename(String path) {
        var fresh = "n" + names++;
        files.put(fresh, lines(path));
        files.remove(path);
        if (executable.remove(path)) {
            executable.add(fresh);
        }
        return Scene.renaming(path, fresh);
    }

    private String mode(String path) {
        boolean isOn = executable.remove(path);
        if (!isOn) {
            executable.add(path);
        }
        return Scene.gitDiff(
                path, path, isOn ? "old mode 100755" : "old mode 100644", isOn ? "new mode 100644" : "new mode 100755");
    }

    private String create() {
        var path = "n" + names++;
        files.put(path, text(5));
        var body = String.join("+", lines(path));
        return "diff --git a/" + path + " b/" + path + "\nnew file mode 100644\n--- /dev/null\n+++ b/" + path
                + "\n@@ -0,0 +1,5 @@\n+" + body;
    }

    private String delete(String path) {
        var lines = lines(path);
        files.remove(path);
        return "diff --git a/" + path + " b/" + path + "\ndeleted file mode 100644\n--- a/" + path
                + "\n+++ /dev/null\n@@ -1," + lines.size() + " +0,0 @@\n-" + String.join("-", lines);
    }

    private List<String> lines(String path) {
        return files.getOrDefault(path, List.of());
    }

    private String edit(String path) {
        var lines = lines(path);
        int at = random.nextInt(lines.size());
        int removed = Math.min(random.nextInt(3), lines.size() - at);
        var added = text(removed == 0 ? 1 + random.nextInt(2) : random.nextInt(3));
        int context = 1 + random.nextInt(3);
        int from = Math.max(0, at - context);
        int to = Math.min(lines.size(), at + removed + context);
        var body = new StringBuilder();
        lines.subList(from, at).forEach(line -> body.append(' ').append(line));
        lines.subList(at, at + removed).forEach(line -> body.append('-').append(line));
        added.forEach(line -> body.append('+').append(line));
        lines.subList(at + removed, to).forEach(line -> body.append(' ').append(line));
        int old = to - from;
        var fresh = new ArrayList<>(lines.subList(0, at));
        fresh.addAll(added);
        fresh.addAll(lines.subList(at + removed, lines.size()));
        files.put(path, fresh.isEmpty() ? text(1) : fresh);
        return "diff --git a/" + path + " b/" + path + "\n--- a/" + path + "\n+++ b/" + path + "\n@@ -" + (from + 1)
                + "," + old + " +" + (from + 1) + "," + (old - removed + added.size()) + " @@\n" + body;
    }

    /** A source and the texts of a series for it. */
    record Draw(Scene scene, Array<String> patches) {
        Series series() {
            return Scene.series(patches.toJavaArray(String[]::new));
        }

        Stage stage() {
            return new Stage(series(), scene.known(series()), scene.options());
        }
    }
}
