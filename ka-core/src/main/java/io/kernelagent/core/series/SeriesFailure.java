package io.kernelagent.core.series;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Refusal;
import io.vavr.control.Option;

/**
 * The first patch of a series that cannot be applied, and why.
 *
 * @param patch its name
 * @param index its place in the series, counted from 0
 * @param refusal which file, hunk and line, and what differs
 */
public record SeriesFailure(String patch, int index, Refusal refusal) {

    public Refusal.Reason reason() {
        return refusal.reason();
    }

    /** The file that refused; none when the text of the patch is damaged before it names one. */
    public Option<TreePath> file() {
        return refusal.path();
    }

    public SeriesFailure withDetail(String detail) {
        return new SeriesFailure(patch, index, refusal.withDetail(detail));
    }

    /** The failure as a problem: its place is the line of the patch file. */
    public Problem toProblem() {
        return SeriesProblems.of(this);
    }
}
