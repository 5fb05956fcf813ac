package io.kernelagent.cli.command;

import io.kernelagent.cli.view.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ka completion bash}: prints the completion script of this very version. */
@Command(
        name = "completion",
        header = "Print a completion script for bash or zsh.",
        footerHeading = "%nExamples:%n",
        footer = {"  source <(ka completion bash)"},
        mixinStandardHelpOptions = true)
public final class CompletionCommand implements Callable<Integer> {
    private final House house;

    @Parameters(arity = "0..1", paramLabel = "SHELL", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.bash;

    CompletionCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        house.console().block(shell.script(Grammar.whole(house)));
        return ExitCode.DONE;
    }

    /** The shells we can complete in; the words are typed by users, hence in lower case. */
    enum Shell {
        bash,
        /** zsh reads the script of bash, once its emulation is switched on. */
        zsh;

        String script(CommandLine root) {
            var script = AutoComplete.bash("ka", root);
            return this == zsh ? "autoload -U +X bashcompinit && bashcompinit\n" + script : script;
        }
    }
}
