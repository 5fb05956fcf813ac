package io.kernelagent.core.fleet;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.BaselineProblems;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.yaml.Place;
import io.vavr.control.Option;

/**
 * A baseline and where its manifest names it: what is wrong with it turns out when the tree is asked.
 *
 * @param place where the tree is named
 * @param refPlace where the ref is named
 */
public record PlacedBaseline(Baseline value, Place place, Place refPlace) {
    /** A problem with the baseline, shown where the manifest names what it is about. */
    public Problem shown(Problem found) {
        var wrong = BaselineProblems.isAboutRef(found) ? refPlace : place;
        return new Problem(
                found.code(),
                wrong.where(),
                found.headline(),
                Option.some(wrong.excerpt("")),
                found.details(),
                found.mend());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
