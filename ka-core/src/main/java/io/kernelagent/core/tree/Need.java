package io.kernelagent.core.tree;

import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.text.TreePath;
import java.util.Locale;

/**
 * Something that an earlier patch made and on which a change stands: a reason to think that it falls without that
 * patch. Whether it does is known only after it was tried.
 *
 * @param patch the earlier patch, as an index into the series
 * @param kind what the patch made
 * @param path the file, as the later patch names it
 * @param lines where in the file, at the moment the later patch is applied; empty when the file as a whole is meant
 */
public record Need(int patch, Kind kind, TreePath path, LineRange lines) {
    /** No lines: the file as a whole. */
    static final LineRange WHOLE = new LineRange(0, 0);

    public boolean isOfWholeFile() {
        return lines.equals(WHOLE);
    }

    /** What the earlier patch made, the weightiest first. */
    public enum Kind {
        /** It created the file, or copied it here. */
        CREATION,
        /** It gave the file this name. */
        RENAME,
        /** It wrote lines that the later patch removes, or the binary content that it changes. */
        CONTENT,
        /** It took away lines, or a file, that would be in the way. */
        DELETION,
        /** It wrote lines that the later patch has as context. */
        CONTEXT,
        /** It set the mode. */
        MODE;

        /** As texts and documents write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
