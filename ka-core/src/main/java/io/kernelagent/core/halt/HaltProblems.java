package io.kernelagent.core.halt;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.yaml.Place;

/** What can be wrong with an issue as such. */
final class HaltProblems {
    private HaltProblems() {}

    /** An issue that halts nobody in particular would be taken for one that halts nobody at all. */
    static Problem aimless(Place place, Block block) {
        return place.problem(
                        "KA-LEDGER-TARGETS",
                        "issue " + block.issue() + " (" + block.kind().prefix() + ") names no target",
                        "")
                .withMend("add targets: what it is about");
    }

    static Problem halted(Halt halt, Block block) {
        return Problem.of(
                        "KA-HALTED",
                        Where.file("#" + block.issue()),
                        halt.action() + " is halted by \"" + block.title() + "\"")
                .withMend("still works: " + halt.alternatives());
    }
}
