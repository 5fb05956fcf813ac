package io.kernelagent.core.patch.lint;

import io.kernelagent.core.patch.MailHeader;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.patch.mail.MailFacts;
import io.kernelagent.core.problem.Code;
import io.kernelagent.core.problem.Severity;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.regex.Pattern;

/** Everything that is to be said of one patch file: what its grammar found, and what a careful reader would remark. */
public final class PatchReview {
    /** The number of a first mail: {@code [PATCH v2 0/7]}. */
    private static final Pattern NUMBER_ZERO = Pattern.compile("\\[[^\\[\\]]{0,60}\\b0+/[0-9]+[^\\[\\]]{0,60}\\]");

    private PatchReview() {}

    /** The findings, in the order of the text. */
    public static Seq<PatchFinding> of(Patch patch) {
        var remarks = patch.files().isEmpty() ? withoutDiff(patch) : withDiff(patch);
        return Array.ofAll(patch.findings()).appendAll(remarks).sortBy(PatchFinding::line);
    }

    private static Seq<PatchFinding> withDiff(Patch patch) {
        return Array.ofAll(Messages.withDiff(patch).flatMap(PatchReview::conventions))
                .appendAll(QuotedDiff.findings(patch));
    }

    private static Seq<PatchFinding> withoutDiff(Patch patch) {
        if (patch.bytes().utf8().isBlank()) {
            return Array.of(PatchFinding.error(LintCodes.EMPTY, 1, "there is nothing in this file")
                    .withMend("take the file out of its series, or put its patch back"));
        }
        if (patch.hasErrors()) {
            return Array.empty();
        }
        return Array.of(
                isCoverLetter(patch)
                        ? note(LintCodes.COVER_LETTER, "this is the cover letter of a series; it is never applied")
                        : PatchFinding.warning(LintCodes.NO_DIFF, 1, "there is text in this file, and no diff")
                                .withMend("call it something else than a patch, or put its diff back"));
    }

    private static PatchFinding note(Code code, String message) {
        return PatchFinding.of(Severity.NOTE, code, 1, message);
    }

    /** Whether the file holds the mail before the first patch of a series. */
    public static boolean isCoverLetter(Patch patch) {
        return patch.files().isEmpty()
                && patch.messages().exists(message -> message.field("Subject")
                        .exists(subject -> NUMBER_ZERO.matcher(subject).find()));
    }

    private static Seq<PatchFinding> conventions(MailHeader message) {
        var facts = MailFacts.of(message);
        boolean signed = !facts.trailer("Signed-off-by").isEmpty();
        return Array.of(
                        missing(facts.subject().isEmpty(), LintCodes.NO_SUBJECT, message, "Subject", "what it does"),
                        missing(facts.from().isEmpty(), LintCodes.NO_FROM, message, "From", "who wrote it"),
                        missing(!signed, LintCodes.NO_SIGN_OFF, message, "Signed-off-by", "who vouches for it"))
                .flatMap(finding -> finding)
                .appendAll(ProvenanceReview.findings(message));
    }

    private static Seq<PatchFinding> missing(
            boolean isMissing, Code code, MailHeader message, String name, String whatFor) {
        return isMissing
                ? Array.of(PatchFinding.warning(code, message.line(), "there is no \"" + name + ":\" in this message")
                        .withMend("add the line; it says " + whatFor))
                : Array.empty();
    }
}
