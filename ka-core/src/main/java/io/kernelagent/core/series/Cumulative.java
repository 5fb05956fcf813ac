package io.kernelagent.core.series;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.tree.Tree;
import io.vavr.control.Option;

/**
 * The net diff of a series: one patch that leads from the baseline to the very tree to which the patches lead one by
 * one. It is not the patches one behind the other, which neither git nor GNU patch applies safely: a file that is
 * changed and later deleted would stay.
 *
 * <p>The text is canonical. There is one section for each file whose net change is not nothing, by bytes of its path,
 * without renames and copies; a file that becomes a symbolic link, or a folder, is deleted first and created after.
 * What changed is known from who owns each line, never guessed by a diff; binary content is stored, not compressed.
 * So the same series gives the same bytes wherever it is applied, and git and GNU patch read the same from them,
 * apart from what {@link #gnuPatchRefusal()} names.
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
        var changes = NetChange.between(base, applied);
        var text = new BytesBuilder();
        Section.inOrder(changes).forEach(section -> section.writeTo(text));
        return new Cumulative(text.toBytes(), GnuPatch.refusal(changes));
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
