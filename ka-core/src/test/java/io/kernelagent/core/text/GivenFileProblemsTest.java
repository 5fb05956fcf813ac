package io.kernelagent.core.text;

import io.kernelagent.core.Golden;
import io.kernelagent.core.problem.ProblemText;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class GivenFileProblemsTest {
    @Test
    void what_is_wrong_with_a_named_file_is_told() {
        Golden.check(
                "text/given-files.txt",
                List.of(
                                GivenFileProblems.missing("0001-x.patch"),
                                GivenFileProblems.wrongKind("patches", "is a folder, not a patch", "name one of it"),
                                GivenFileProblems.changedMeanwhile(
                                        GivenFile.in("patches", TreePath.of("0001-x.patch"))))
                        .map(ProblemText::of)
                        .mkString("\n"));
    }
}
