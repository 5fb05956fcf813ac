package io.kernelagent.core.series.radar;

import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Locale;

/**
 * What of the other baseline proves that it holds a change already.
 *
 * @param kind what is there
 * @param path the file, as the other baseline calls it
 * @param lines where in that file; empty when the file as a whole is meant, or when later patches rewrote all the lines
 * @param rewritten the later patches, as indices into the series, that rewrote lines of the change and are there too
 */
public record Evidence(Kind kind, TreePath path, LineRange lines, Seq<Integer> rewritten) {
    /** No lines: the file as a whole. */
    static final LineRange WHOLE = new LineRange(0, 0);

    /** Evidence that is a file as a whole. */
    static Evidence ofFile(Kind kind, TreePath path) {
        return new Evidence(kind, path, WHOLE, List.empty());
    }

    /** Whether it names lines. */
    public boolean hasLines() {
        return lines.count() > 0;
    }

    /** What the other baseline has. */
    public enum Kind {
        /** The lines that the hunk adds, between the lines that it expects around them. */
        ADDED("has the added lines"),
        /** The lines around those that the hunk removes, next to each other. */
        REMOVED("no longer has the removed lines"),
        /** The very file that the patch creates or copies. */
        FILE("is the file that the patch makes"),
        /** Not the file that the patch deletes. */
        GONE("is gone"),
        /** The file under its new name, and none under the old one. */
        RENAMED("has its new name"),
        /** The mode that the patch sets. */
        MODE("has the mode"),
        /** The binary content that the patch makes. */
        BINARY("has the binary content"),
        /** Every file of the chain as the whole series leaves it. */
        RESULT("is what the series makes of it");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The rest of a sentence that begins with the file. */
        public String words() {
            return words;
        }

        /** As documents write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
