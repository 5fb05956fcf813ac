package io.kernelagent.core.problem;

import java.util.Comparator;

/**
 * What a check saw while looking: unlike a {@link Problem} it refuses nothing by itself, it is reported.
 *
 * @param severity only errors make the check fail
 * @param code what scripts match on
 * @param where the place
 * @param message one line: what was found, with the numbers or the text that prove it
 * @param mend what to do about it; may be empty
 */
public record Finding(Severity severity, Code code, Where where, String message, String mend) {

    /** How findings are shown: by place, the graver first where two share one. */
    public static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::where)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::code)
            .thenComparing(Finding::message);

    public static Finding error(String code, Where where, String message) {
        return new Finding(Severity.ERROR, Code.of(code), where, message, "");
    }

    public static Finding warning(String code, Where where, String message) {
        return new Finding(Severity.WARNING, Code.of(code), where, message, "");
    }

    public static Finding note(String code, Where where, String message) {
        return new Finding(Severity.NOTE, Code.of(code), where, message, "");
    }

    /** What would refuse something, met by a check that refuses nothing. */
    public static Finding of(Problem problem) {
        return new Finding(Severity.ERROR, problem.code(), problem.where(), problem.headline(), problem.mend());
    }

    public Finding withMend(String advice) {
        return new Finding(severity, code, where, message, advice);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
