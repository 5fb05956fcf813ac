package io.kernelagent.cli;

import io.kernelagent.cli.view.Console;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.core.problem.ProblemText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The one catch-all: an exception that reaches the street door is a bug of ours, is said to be one, and is kept. */
final class BugReport implements IExecutionExceptionHandler {
    private final Console console;

    BugReport(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception bug, CommandLine command, ParseResult parsed) {
        return report(bug);
    }

    /** Says that there is a bug and keeps its trace. */
    int report(Throwable bug) {
        console.complain("this is a bug of ka: " + ProblemText.harmless(bug.toString()) + "\n");
        var trace = traceOf(bug);
        try {
            var file = Files.createTempFile("ka-bug-", ".txt");
            Files.writeString(file, trace);
            console.complain("the stack trace is in " + file + "; please report it with the command you ran\n");
        } catch (IOException unwritable) {
            console.complain(trace);
        }
        return ExitCode.BUG;
    }

    private static String traceOf(Throwable bug) {
        var text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
