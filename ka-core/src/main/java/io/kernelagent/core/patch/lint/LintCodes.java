package io.kernelagent.core.patch.lint;

import io.kernelagent.core.problem.Code;

/** The codes of remarks beyond the grammar; those of the grammar are {@link io.kernelagent.core.patch.PatchCodes}. */
public final class LintCodes {
    /** There is nothing in the file. */
    public static final Code EMPTY = Code.of("KA-PATCH-EMPTY");
    /** There is text in the file, and no diff. */
    public static final Code NO_DIFF = Code.of("KA-PATCH-NO-DIFF");
    /** There is the first mail of a series in the file, which is never applied. */
    public static final Code COVER_LETTER = Code.of("KA-PATCH-COVER-LETTER");
    /** The patch has no subject. */
    public static final Code NO_SUBJECT = Code.of("KA-PATCH-NO-SUBJECT");
    /** The patch has no author. */
    public static final Code NO_FROM = Code.of("KA-PATCH-NO-FROM");
    /** Nobody has signed the patch off. */
    public static final Code NO_SIGN_OFF = Code.of("KA-PATCH-NO-SIGN-OFF");
    /** A diff inside a message, which is applied like the patch itself. */
    public static final Code QUOTED_DIFF = Code.of("KA-PATCH-QUOTED-DIFF");
    /** Two files hold the same diff. */
    public static final Code DUPLICATE = Code.of("KA-PATCH-DUPLICATE");
    /** A patch lies under a wider scope than its files need. */
    public static final Code SCOPE_WIDE = Code.of("KA-PATCH-SCOPE-WIDE");
    /** An {@code Upstream-Status} that is none of the words there are. */
    public static final Code UPSTREAM_STATUS = Code.of("KA-PATCH-UPSTREAM-STATUS");
    /** What is meant for the id of a commit and is none. */
    public static final Code COMMIT_ID = Code.of("KA-PATCH-COMMIT-ID");
    /** A {@code Link} that leads nowhere. */
    public static final Code LINK = Code.of("KA-PATCH-LINK");
    /** A {@code Last-Update} that is no date. */
    public static final Code LAST_UPDATE = Code.of("KA-PATCH-LAST-UPDATE");
    /** Two facts of which one is wrong. */
    public static final Code CONTRADICTION = Code.of("KA-PATCH-CONTRADICTION");

    private LintCodes() {}
}
