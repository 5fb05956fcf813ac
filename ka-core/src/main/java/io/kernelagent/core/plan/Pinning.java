package io.kernelagent.core.plan;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Problem;
import io.vavr.collection.Seq;

/** Finding out which baseline somebody means who may be read in several ways. */
public final class Pinning {
    private Pinning() {}

    /** The first reading that there is; when there is none, what is wrong with the likeliest. */
    public static Inquiry<PinnedBaseline> ofAny(Seq<Baseline> readings) {
        return Inquiry.ask(
                new Question.Pin(readings.head()),
                first -> first.fold(problem -> ofOthers(readings.tail(), problem), Inquiry::<PinnedBaseline>done));
    }

    private static Inquiry<PinnedBaseline> ofOthers(Seq<Baseline> readings, Problem problem) {
        return readings.isEmpty()
                ? Inquiry.refused(problem)
                : Inquiry.ask(
                        new Question.Pin(readings.head()),
                        next -> next.fold(other -> ofOthers(readings.tail(), problem), Inquiry::<PinnedBaseline>done));
    }
}
