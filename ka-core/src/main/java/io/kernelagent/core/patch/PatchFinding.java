package io.kernelagent.core.patch;

import io.kernelagent.core.problem.Code;
import io.kernelagent.core.problem.Severity;
import io.vavr.control.Option;

/**
 * What was found in the text of one patch, before anybody knows what file it came from.
 *
 * @param severity only errors make lint fail and application refuse
 * @param code for instance {@code KA-PATCH-HUNK-COUNT}
 * @param line line of the header or of the offending line, counted from 1
 * @param hunk which hunk of the patch file is meant, counted from 1
 * @param message one line with the numbers that prove it
 * @param mend what to do; may be empty
 * @param stated the counts that the header states, for findings about counts
 * @param actual the counts that the body has, for findings about counts
 * @param fix the mechanical mend, where the text decides it beyond doubt
 */
public record PatchFinding(
        Severity severity,
        Code code,
        int line,
        Option<Integer> hunk,
        String message,
        String mend,
        Option<HunkCounts> stated,
        Option<HunkCounts> actual,
        Option<Edit> fix) {

    /** A finding of which only the message is known yet; the {@code with...} methods add the rest. */
    public static PatchFinding of(Severity severity, Code code, int line, String message) {
        return new PatchFinding(
                severity, code, line, Option.none(), message, "", Option.none(), Option.none(), Option.none());
    }

    public static PatchFinding error(Code code, int line, String message) {
        return of(Severity.ERROR, code, line, message);
    }

    public static PatchFinding warning(Code code, int line, String message) {
        return of(Severity.WARNING, code, line, message);
    }

    public PatchFinding inHunk(int number) {
        return new PatchFinding(severity, code, line, Option.some(number), message, mend, stated, actual, fix);
    }

    public PatchFinding withMend(String advice) {
        return new PatchFinding(severity, code, line, hunk, message, advice, stated, actual, fix);
    }

    public PatchFinding withCounts(HunkCounts inHeader, HunkCounts inBody) {
        var header = Option.some(inHeader);
        return new PatchFinding(severity, code, line, hunk, message, mend, header, Option.some(inBody), fix);
    }

    public PatchFinding withFix(Edit edit) {
        return new PatchFinding(severity, code, line, hunk, message, mend, stated, actual, Option.some(edit));
    }

    /** The same without its edit, which may hold on to the whole text. */
    public PatchFinding withoutFix() {
        return new PatchFinding(severity, code, line, hunk, message, mend, stated, actual, Option.none());
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
