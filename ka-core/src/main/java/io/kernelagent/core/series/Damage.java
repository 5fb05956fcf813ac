package io.kernelagent.core.series;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.PatchCodes;
import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What is wrong with the text of a patch, for somebody who cannot go on with it. */
final class Damage {
    private Damage() {}

    /** A problem for each error. Missing context is none: the text means what it says. */
    static Seq<Problem> of(String name, Patch patch) {
        return patch.findings()
                .filter(finding -> finding.isError() && !finding.code().equals(PatchCodes.ZERO_CONTEXT))
                .map(finding -> problem(name, finding));
    }

    private static Problem problem(String name, PatchFinding finding) {
        return new Problem(
                finding.code(),
                Where.line(name, finding.line()),
                finding.message(),
                Option.none(),
                List.empty(),
                finding.mend());
    }
}
