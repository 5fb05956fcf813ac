package io.kernelagent.bench;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.Array;

/**
 * A made-up driver and a series of patches that all edit it: the case in which copying the file for every patch hurts.
 * Always the same bytes. Each patch replaces one line; they walk through the file in strides, so that hunks land far
 * apart and every line was touched by somebody at the end.
 *
 * @param base the driver before the series
 * @param texts the patches as text, in order
 */
record SampleSeries(Tree base, Array<Bytes> texts) {
    private static final TreePath PATH = TreePath.of("drivers/net/sample.c");
    private static final int STRIDE = 7919;

    /** A file of so many lines, of about 40 bytes each, and so many patches on it. */
    static SampleSeries of(int lines, int patches) {
        var content = Array.range(0, lines).map(SampleSeries::line);
        var file = TreeFile.regular(Bytes.utf8(content.mkString("")));
        var texts = Array.range(0, patches).map(number -> patch(content, number));
        return new SampleSeries(Tree.EMPTY.with(PATH, file), texts);
    }

    /** The series, taken apart. */
    Series series() {
        return new Series(texts.zipWithIndex().map(text -> new NamedPatch("0" + text._2, Patch.parse(text._1))));
    }

    /** All patches in one text, as often as it takes to fill so many bytes. */
    Bytes text(int length) {
        var all = new BytesBuilder(length);
        for (int filled = 0; filled < length; ) {
            for (var text : texts) {
                all.append(text);
                filled += text.length();
            }
        }
        return all.toBytes();
    }

    private static String line(int number) {
        return "\tsample_write(hw, SAMPLE_REG(" + number + "), 0x" + Integer.toHexString(number * 31) + ");\n";
    }

    /** Replaces one line; the lines around it belong to other patches of the series only after a full walk. */
    private static Bytes patch(Array<String> content, int number) {
        int at = 3 + (int) ((long) number * STRIDE % (content.length() / 7)) * 7;
        var before = content.slice(at - 3, at);
        var after = content.slice(at + 1, at + 4);
        return Bytes.utf8("From: Somebody <somebody@invalid>\nSubject: [PATCH] net: sample: Write register " + at
                + " later\n\nThe hardware wants it so.\n\nSigned-off-by: Somebody <somebody@invalid>\n---\n"
                + "diff --git a/" + PATH + " b/" + PATH + "\n--- a/" + PATH + "\n+++ b/" + PATH + "\n"
                + "@@ -" + (at - 2) + ",7 +" + (at - 2) + ",7 @@ static void sample_init(struct sample *hw)\n"
                + before.map(line -> " " + line).mkString("") + "-" + content.get(at) + "+\tsample_later(hw, "
                + number + ");\n" + after.map(line -> " " + line).mkString(""));
    }
}
