package io.kernelagent.core.series.radar;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.patch.HunkLines;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.TreeMap;

/**
 * What is known of a file that another baseline lacks: its content on the baseline before, or at least the lines that
 * the series expects in it.
 *
 * @param path where it was
 * @param lines its lines, in no order that matters
 * @param isWhole whether those are all lines of the file
 */
record Portrait(TreePath path, Seq<Bytes> lines, boolean isWhole) {

    static Seq<Portrait> of(Series series, Seq<TreePath> lost, Option<Ahead.Home> home) {
        return lost.map(path -> home.flatMap(own -> own.contentAt(path))
                        .map(content -> new Portrait(path, linesOf(content), true))
                        .getOrElse(() -> new Portrait(path, expected(series, path), false)))
                .filter(portrait -> portrait.lines.nonEmpty());
    }

    private static Seq<Bytes> expected(Series series, TreePath path) {
        return series.patches()
                .<FilePatch>flatMap(named -> named.patch().files())
                .filter(file -> file.oldPath().contains(path))
                .<Hunk>flatMap(FilePatch::hunks)
                .flatMap(Portrait::expected);
    }

    private static Seq<Bytes> expected(Hunk hunk) {
        var found = new ArrayList<Bytes>();
        for (var lines = HunkLines.of(hunk); lines.next(); ) {
            if (lines.kind().isOld()) {
                found.add(lines.content());
            }
        }
        return Array.ofAll(found);
    }

    private static Seq<Bytes> linesOf(Bytes content) {
        var lines = new ArrayList<Bytes>();
        for (int start = 0; start < content.length(); ) {
            int feed = content.indexOf('\n', start);
            int end = feed < 0 ? content.length() : feed + 1;
            lines.add(content.slice(start, end));
            start = end;
        }
        return Array.ofAll(lines);
    }

    /**
     * How much of the file a candidate has, in hundredths of bytes; of the larger of the two when the whole file is
     * known. Lines count as often as they stand in both.
     */
    int hundredthsIn(Bytes candidate) {
        var there = new TreeMap<Bytes, Integer>();
        linesOf(candidate).forEach(line -> there.merge(line, 1, Integer::sum));
        long same = 0;
        long all = 0;
        for (var line : lines) {
            all += line.length();
            int left = there.getOrDefault(line, 0);
            if (left > 0) {
                there.put(line, left - 1);
                same += line.length();
            }
        }
        long measure = isWhole ? Math.max(all, candidate.length()) : all;
        return measure == 0 ? 0 : (int) (100 * same / measure);
    }
}
