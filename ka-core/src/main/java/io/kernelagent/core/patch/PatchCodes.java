package io.kernelagent.core.patch;

import io.kernelagent.core.problem.Code;

/** The codes of everything that can be found in the text of a patch. Their words may change, they never do. */
public final class PatchCodes {
    /** The counts in the header are not those of the body. */
    public static final Code HUNK_COUNT = Code.of("KA-PATCH-HUNK-COUNT");
    /** The context behind the last change of the file has been cut off. */
    public static final Code TAIL_CUT = Code.of("KA-PATCH-TAIL-CUT");
    /** A start does not follow from the hunks before it. */
    public static final Code HUNK_DRIFT = Code.of("KA-PATCH-HUNK-DRIFT");
    /** A hunk reaches into the one before it, or stands before it in the file. */
    public static final Code HUNK_ORDER = Code.of("KA-PATCH-HUNK-ORDER");
    /** A hunk changes nothing. */
    public static final Code HUNK_NO_CHANGE = Code.of("KA-PATCH-HUNK-NO-CHANGE");
    /** A hunk belongs to no file. */
    public static final Code HUNK_STRAY = Code.of("KA-PATCH-HUNK-STRAY");
    /** A line begins like a hunk header and is none. */
    public static final Code HUNK_HEADER = Code.of("KA-PATCH-HUNK-HEADER");
    /** Blank lines part a hunk from the file it belongs to. */
    public static final Code HUNK_APART = Code.of("KA-PATCH-HUNK-APART");
    /** The blank before a context line has been eaten. */
    public static final Code EATEN_BLANK = Code.of("KA-PATCH-EATEN-BLANK");
    /** Lines follow a mark that says the file had ended. */
    public static final Code NO_NEWLINE_MARK = Code.of("KA-PATCH-NO-NEWLINE-MARK");
    /** A hunk that only its line numbers place. */
    public static final Code ZERO_CONTEXT = Code.of("KA-PATCH-ZERO-CONTEXT");
    /** A file header changes nothing. */
    public static final Code NO_HUNK = Code.of("KA-PATCH-NO-HUNK");
    /** The names of a file header contradict each other. */
    public static final Code NAMES = Code.of("KA-PATCH-NAMES");
    /** The names in a header have no folder that could be stripped. */
    public static final Code PREFIX = Code.of("KA-PATCH-PREFIX");
    /** A new file has hunks that expect old lines. */
    public static final Code NEW_FILE = Code.of("KA-PATCH-NEW-FILE");
    /** A deleted file has hunks that leave lines behind. */
    public static final Code DELETED_FILE = Code.of("KA-PATCH-DELETED-FILE");
    /** A path leaves the tree or reaches where no patch may. */
    public static final Code UNSAFE_PATH = Code.of("KA-PATCH-UNSAFE-PATH");
    /** A mode that a kernel tree does not have. */
    public static final Code MODE = Code.of("KA-PATCH-MODE");
    /** A kind of diff that cannot be applied without doubt. */
    public static final Code FORMAT = Code.of("KA-PATCH-FORMAT");
    /** Binary content is announced but not there. */
    public static final Code BINARY_MISSING = Code.of("KA-PATCH-BINARY-MISSING");
    /** Binary content is damaged. */
    public static final Code BINARY_DAMAGED = Code.of("KA-PATCH-BINARY-DAMAGED");
    /** A mail whose body is a coding of the text that was sent. */
    public static final Code CODED = Code.of("KA-PATCH-CODED");
    /** The file does not end with a line feed. */
    public static final Code FINAL_NEWLINE = Code.of("KA-PATCH-FINAL-NEWLINE");
    /** The whole patch has carriage returns. */
    public static final Code CRLF = Code.of("KA-PATCH-CRLF");
    /** Lines of one file end in two ways. */
    public static final Code MIXED_ENDS = Code.of("KA-PATCH-MIXED-ENDS");

    private PatchCodes() {}
}
