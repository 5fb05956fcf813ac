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

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
