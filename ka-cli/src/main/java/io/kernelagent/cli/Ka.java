package io.kernelagent.cli;

import io.kernelagent.cli.command.CompletionCommand;
import io.kernelagent.cli.command.House;
import io.kernelagent.cli.command.KaCommand;
import io.kernelagent.cli.view.Console;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.core.problem.ProblemText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The whole command line: words in, exit code out. Runs any number of times in one process, as tests do. */
public final class Ka {
    private final Console console;
    private final House house;

    public Ka(Console console) {
        this.console = console;
        this.house = new House(console, Wiring::at);
    }

    /** Runs one command. */
    public int run(String... words) {
        int code = commandLine().execute(words);
        return console.flush() ? code : ExitCode.DONE;
    }

    /** The grammar of our command line, from which help, completion and man pages come too. */
    CommandLine commandLine() {
        var line = new CommandLine(new KaCommand());
        line.addSubcommand(new CompletionCommand(house));
        line.setUsageHelpWidth(100);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setOut(console.resultWriter());
        line.setErr(console.complaintWriter());
        line.setParameterExceptionHandler(this::refuse);
        line.setExecutionExceptionHandler(new BugReport(console));
        return line;
    }

    private int refuse(ParameterException wrongWords, String[] words) {
        var command = wrongWords.getCommandLine();
        console.complain(ProblemText.harmless(command.getCommandSpec().qualifiedName() + ": " + wrongWords.getMessage())
                + "\n" + command.getHelp().synopsis(0)
                + "Try \"" + command.getCommandSpec().qualifiedName() + " --help\".\n");
        return ExitCode.REFUSED;
    }
}
