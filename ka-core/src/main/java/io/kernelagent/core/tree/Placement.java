package io.kernelagent.core.tree;

import io.vavr.collection.Seq;

/**
 * Where a hunk landed.
 *
 * @param hunk which hunk of its patch, counted from 1
 * @param patchLine the line of its {@code @@} header in the patch file
 * @param line the line of the file at which its pre-image stood, counted from 1, at the moment it was applied
 * @param offset how many lines further down (or, negative, up) it stood than its header says, once the lines that the
 *     hunks before it added or removed are counted in
 * @param fuzz how many lines of context at either end did not match; 0 unless the user asked for fuzz
 * @param choice why this place
 * @param others how many further places would have matched as well
 * @param otherLines the first few of them, as lines of the file
 */
public record Placement(
        int hunk, int patchLine, int line, int offset, int fuzz, Choice choice, int others, Seq<Integer> otherLines) {

    /** Why a place was taken. */
    public enum Choice {
        /** It is the place that the header and the hunks before it lead to. */
        EXPECTED("it is the expected line"),
        /** No other place matches. */
        ONLY("no other place matches"),
        /** Of the places that match, it alone stands under the heading behind the {@code @@}. */
        HEADING("it stands under the heading of the hunk"),
        /** Of the places that match, it is nearest to the expected line. */
        NEAREST("it is nearest to the expected line"),
        /** Of the places that match, it is the one that the manifest acknowledges. */
        ACKNOWLEDGED("the manifest acknowledges it");

        private final String words;

        Choice(String words) {
            this.words = words;
        }

        /** The rest of a sentence that begins with "taken because". */
        public String words() {
            return words;
        }
    }

    public boolean isAmbiguous() {
        return others > 0;
    }
}
