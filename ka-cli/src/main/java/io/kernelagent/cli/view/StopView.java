package io.kernelagent.cli.view;

import io.kernelagent.core.halt.Block;
import io.kernelagent.core.halt.Deed;
import io.kernelagent.core.halt.Halt;
import io.kernelagent.core.issue.IssueDraft;
import io.kernelagent.core.problem.Excerpt;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.series.Cascade;
import io.kernelagent.verb.Stop;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.stream.Collectors;

/** Shows why a verb stopped, and knows the exit code that says so. */
public final class StopView {
    private final boolean json;
    private final Console console;

    public StopView(boolean json, Console console) {
        this.json = json;
        this.console = console;
    }

    /** Shows the reasons and returns the exit code. */
    public int show(Stop stop) {
        if (stop.halt().isDefined()) {
            return halted(stop.halt().get());
        }
        int exit = stop.fold(
                refused -> refused(refused.problems(), halts(stop)), failed -> failed(failed.fault(), halts(stop)));
        halts(stop).forEach(issue -> console.complain(toFile(issue)));
        return exit;
    }

    private int halted(Halt halt) {
        if (json) {
            console.document(Json.document("stop/v1")
                    .put("exit", ExitCode.HALTED)
                    .put(
                            "halted",
                            Json.array(
                                    halt.blocks(),
                                    block -> halting(block, halt.cascades().get(block))))
                    .put("still_works", Json.strings(halt.stillWorks().map(Deed::word))));
        }
        console.complain(ProblemText.of(halt.problems()));
        return ExitCode.HALTED;
    }

    private static Json halting(Block block, Option<Cascade> cascade) {
        return Json.object()
                .put("issue", block.issue())
                .put("title", block.title())
                .put("patches", cascade.map(Cascade::yankedNames), Json::strings)
                .put("falls", cascade.map(Cascade::fallenNames), Json::strings);
    }

    /** The block that the reason becomes. */
    private static Option<IssueDraft> halts(Stop stop) {
        return stop.signingFailure().map(IssueDraft::of);
    }

    private static String toFile(IssueDraft issue) {
        return "file this issue, and nothing is built or published before somebody has mended it: " + issue.title()
                + "\n"
                + issue.body()
                        .lines()
                        .map(line -> ("  " + line).stripTrailing() + "\n")
                        .collect(Collectors.joining());
    }

    private static Json.Obj blocking(Json.Obj json, Option<IssueDraft> issue) {
        return json.put("block", issue.map(draft -> draft.kind().word()), Json.Str::new)
                .put("issue", issue, IssueView::document);
    }

    private int refused(Seq<Problem> problems, Option<IssueDraft> block) {
        if (json) {
            console.document(blocking(Json.document("stop/v1").put("exit", ExitCode.REFUSED), block)
                    .put("problems", Json.array(problems, StopView::problem)));
        }
        console.complain(ProblemText.of(problems));
        return ExitCode.REFUSED;
    }

    private int failed(Fault fault, Option<IssueDraft> block) {
        if (json) {
            console.document(blocking(Json.document("stop/v1").put("exit", ExitCode.WORLD), block)
                    .put("fault", fault(fault)));
        }
        console.complain("cannot " + ProblemText.harmless(fault.operation()) + ": "
                + ProblemText.harmless(fault.target()) + "\n  "
                + ProblemText.harmless(fault.detail()) + "\n  "
                + fault.effect().words() + "\n");
        return ExitCode.WORLD;
    }

    /** A problem as an element of a document. */
    public static Json problem(Problem problem) {
        var where = problem.where();
        var json = Json.object().put("code", problem.code().text()).put("file", where.file());
        return placed(json, where.line(), where.column())
                .put("message", problem.headline())
                .put("note", note(problem), Json.Str::new)
                .put("details", Json.strings(problem.details()))
                .put("mend", problem.mend());
    }

    /** What stands behind the caret: the word that was probably meant, the other place. */
    private static Option<String> note(Problem problem) {
        return problem.excerpt().map(Excerpt::note).filter(note -> !note.isEmpty());
    }

    private static Json.Obj placed(Json.Obj json, int line, int column) {
        var lined = line > 0 ? json.put("line", line) : json;
        return column > 0 ? lined.put("column", column) : lined;
    }

    private static Json fault(Fault fault) {
        return Json.object()
                .put("operation", fault.operation())
                .put("target", fault.target())
                .put("detail", fault.detail())
                .put("effect", fault.effect().words());
    }
}
