package io.kernelagent.cli.view;

import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.ProblemText;

/** One finding of a check that is about more than patch text, for people and for programs. */
final class FindingView {
    private FindingView() {}

    /** A line of the result, and one for the mend. */
    static void line(Finding finding, Console console) {
        var head = finding.where() + ": " + finding.severity().word() + ": ";
        console.painted(color(finding), head, finding.message() + " [" + finding.code() + "]");
        if (!finding.mend().isEmpty()) {
            console.line("  mend: " + finding.mend());
        }
    }

    /** The same beside the result. */
    static void aside(Finding finding, Console console) {
        ProblemText.of(finding).lines().forEach(console::say);
    }

    /** An element of a document. */
    static Json program(Finding finding) {
        var where = finding.where();
        var json = Json.object()
                .put("severity", finding.severity().word())
                .put("code", finding.code().text())
                .put("file", where.file());
        var placed = where.line() > 0 ? json.put("line", where.line()) : json;
        var message = placed.put("message", finding.message());
        return finding.mend().isEmpty() ? message : message.put("mend", finding.mend());
    }

    private static Console.Color color(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> Console.Color.BAD;
            case WARNING -> Console.Color.DOUBTFUL;
            case NOTE -> Console.Color.STRONG;
        };
    }
}
