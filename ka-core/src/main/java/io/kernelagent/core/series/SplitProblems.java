package io.kernelagent.core.series;

import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** Why a patch cannot be split. */
final class SplitProblems {
    private SplitProblems() {}

    /** Everything that stands in the way; nothing for most patches. */
    static Seq<Problem> of(NamedPatch whole) {
        var damage = whole.patch().findings().filter(PatchSplit::isInTheWay);
        if (damage.nonEmpty()) {
            return damage.map(finding -> damaged(whole.name(), finding));
        }
        if (whole.patch().files().isEmpty()) {
            return List.of(noDiff(whole.name()));
        }
        return whole.patch().messages().length() > 1 ? List.of(several(whole)) : List.empty();
    }

    private static Problem damaged(String name, PatchFinding finding) {
        var hunk = finding.hunk().map(number -> "hunk " + number + ": ").getOrElse("");
        return Problem.of(
                        "KA-SPLIT-DAMAGED",
                        Where.line(name, finding.line()),
                        "a damaged patch has no parts: " + finding.code() + ": " + hunk + finding.message())
                .withMend("mend it first; ka lint says how, and ka lint --fix mends what a machine can");
    }

    private static Problem noDiff(String name) {
        return Problem.of("KA-SPLIT-NO-DIFF", Where.file(name), "there is no diff in this file that could be split")
                .withMend("name a patch");
    }

    private static Problem several(NamedPatch whole) {
        var messages = whole.patch().messages();
        return Problem.of(
                        "KA-SPLIT-SEVERAL",
                        Where.line(whole.name(), messages.get(1).line()),
                        "this file holds " + messages.length() + " mails; the second begins here")
                .withMend("give each mail a file of its own (git mailsplit -o<folder> <file>), and name one of them");
    }
}
