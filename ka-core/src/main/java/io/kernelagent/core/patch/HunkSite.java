package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * A hunk with what only its text can tell: where to write other numbers, and what was odd on the way through its body.
 *
 * @param number which hunk of the patch file it is, counted from 1
 * @param hunk the hunk
 * @param rangesFrom the offset in the text of the first range in the header
 * @param rangesTo the offset behind the second range
 * @param stop what stands behind the body
 * @param blanks empty lines behind the body that do not count
 * @param eaten the context lines that start with a tabulator instead of a blank
 * @param beyondEnd the first line behind a mark that says its side of the file had ended
 * @param apart the offset of the blank lines before the header that git takes for the end of the file's hunks
 */
record HunkSite(
        int number,
        Hunk hunk,
        int rangesFrom,
        int rangesTo,
        Stop stop,
        int blanks,
        Seq<Eaten> eaten,
        Option<Integer> beyondEnd,
        Option<Edit> apart) {

    /** A context line whose blank has been eaten: its line, and its offset in the text. */
    record Eaten(int line, int offset) {
        Edit mend() {
            return new Edit(offset, offset, Bytes.latin1(" "));
        }
    }

    /** What can stand behind a hunk body, blank lines aside. */
    enum Stop {
        HUNK,
        FILE,
        SIGNATURE,
        END,
        WORDS;

        static Stop at(Cursor cursor, int index) {
            if (index >= cursor.end) {
                return END;
            }
            if (cursor.has(index, "@@ -")) {
                return HUNK;
            }
            if (Landmarks.isSignature(cursor, index)) {
                return SIGNATURE;
            }
            return Landmarks.isSectionStart(cursor, index) || Landmarks.isFileHeader(cursor, index) ? FILE : WORDS;
        }
    }

    /** The edit that makes the header state other counts. */
    Edit restated(HunkCounts counts) {
        return restated(
                new LineRange(hunk.old().start(), counts.old()),
                new LineRange(hunk.fresh().start(), counts.fresh()));
    }

    /** The edit that makes the header state other ranges. */
    Edit restated(LineRange old, LineRange fresh) {
        return new Edit(rangesFrom, rangesTo, Bytes.latin1("-" + old + " +" + fresh));
    }
}
