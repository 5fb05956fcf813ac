package io.kernelagent.cli;

import io.kernelagent.cli.command.Grammar;
import io.kernelagent.cli.command.House;
import io.kernelagent.cli.view.Console;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.wiring.Wiring;
import io.kernelagent.core.problem.ProblemText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The whole command line: words in, exit code out. Runs any number of times in one process, as tests do. */
public final class Ka {
    private static final int USAGE_WIDTH = 100;

    private final Console console;
    private final House house;

    public Ka(Console console) {
        this.console = console;
        this.house = new House(console, Wiring::at);
    }

    /** Runs one command. */
    public int run(String... words) {
        return console.finish(execute(words));
    }

    /** What picocli does not hand over itself, an exhausted stack for instance, is a bug like any other. */
    private int execute(String... words) {
        var bugs = new BugReport(console);
        try {
            return spoken(Grammar.forWords(house, words))
                    .setParameterExceptionHandler(this::refuse)
                    .setExecutionExceptionHandler(bugs)
                    .execute(words);
        } catch (RuntimeException | Error bug) {
            return bugs.report(bug);
        }
    }

    /** The grammar of our command line, from which help, completion and manual pages come too. */
    CommandLine grammar() {
        return spoken(Grammar.whole(house));
    }

    private CommandLine spoken(CommandLine grammar) {
        return grammar.setExpandAtFiles(false) // a path may begin with an @
                .setUsageHelpWidth(USAGE_WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(console.resultWriter())
                .setErr(console.complaintWriter());
    }

    private int refuse(ParameterException wrongWords, String[] words) {
        var command = wrongWords.getCommandLine();
        console.complain(
                ProblemText.harmless(command.getCommandSpec().qualifiedName() + ": " + WrongWords.of(wrongWords))
                        + "\n" + command.getHelp().synopsis(0)
                        + "Try \"" + command.getCommandSpec().qualifiedName() + " --help\".\n");
        return ExitCode.REFUSED;
    }
}
