package io.kernelagent.core.tree;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Why a file did not take a patch.
 *
 * @param reason the kind
 * @param path the file, as the patch names it; none when the text of the patch is damaged before it names one
 * @param patchLine the line of the patch file that is to blame: a {@code @@} header, a line of a body, a file header
 * @param hunk which hunk of its patch, counted from 1; none when the file as a whole is refused
 * @param headline what is wrong, one line
 * @param details what else is known, one line each
 * @param mismatch the first line that differs, where lines were compared
 * @param nearest the line of the file at which the hunk, or most of it, would fit
 */
public record Refusal(
        Reason reason,
        Option<TreePath> path,
        int patchLine,
        Option<Integer> hunk,
        String headline,
        Seq<String> details,
        Option<Mismatch> mismatch,
        Option<Integer> nearest) {

    /** What kind of refusal; the code of its problem follows from it. */
    public enum Reason {
        CONTEXT_DIFFERS("CONTEXT"),
        ALREADY_APPLIED("APPLIED"),
        AMBIGUOUS("AMBIGUOUS"),
        MISSING_FILE("MISSING"),
        EXISTS_ALREADY("EXISTS"),
        NOT_EMPTIED("REMAINS"),
        FOLDER_IN_THE_WAY("FOLDER"),
        BINARY("BINARY"),
        MODE("MODE"),
        OFFSET("OFFSET"),
        ZERO_CONTEXT("ZERO-CONTEXT"),
        MALFORMED("MALFORMED");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** The code of the problem that tells of it. */
        public String code() {
            return "KA-APPLY-" + word;
        }
    }

    /**
     * The first line that differs.
     *
     * @param line the line of the file, counted from 1; one past the end when the file is too short
     * @param expected what the patch says stands there
     * @param found what stands there; none at the end of the file
     */
    public record Mismatch(int line, Bytes expected, Option<Bytes> found) {}

    /** A refusal of a file as a whole. */
    public static Refusal ofFile(Reason reason, TreePath path, int patchLine, String headline) {
        return new Refusal(
                reason,
                Option.some(path),
                patchLine,
                Option.none(),
                headline,
                List.empty(),
                Option.none(),
                Option.none());
    }

    /** A refusal of one hunk. */
    public static Refusal ofHunk(Reason reason, TreePath path, int patchLine, int hunk, String headline) {
        return new Refusal(
                reason,
                Option.some(path),
                patchLine,
                Option.some(hunk),
                headline,
                List.empty(),
                Option.none(),
                Option.none());
    }

    public Refusal withDetail(String detail) {
        return new Refusal(reason, path, patchLine, hunk, headline, details.append(detail), mismatch, nearest);
    }

    public Refusal withMismatch(Mismatch first) {
        return new Refusal(reason, path, patchLine, hunk, headline, details, Option.some(first), nearest);
    }

    public Refusal withNearest(int line) {
        return new Refusal(reason, path, patchLine, hunk, headline, details, mismatch, Option.some(line));
    }
}
