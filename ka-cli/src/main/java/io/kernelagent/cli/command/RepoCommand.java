package io.kernelagent.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ka repo}: the verbs about the repository as a whole. */
@Command(
        name = "repo",
        header = "Look at the repository, check it, go back, clear up.",
        description = "A repository is a row of numbered snapshots, of which clients see one.",
        footerHeading = "%nExamples:%n",
        footer = {"  ka repo list", "  ka repo verify", "  ka repo rollback 6 --plan", "  ka repo clients"},
        mixinStandardHelpOptions = true,
        subcommandsRepeatable = false)
public final class RepoCommand implements Runnable {
    @Spec
    private CommandSpec self = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(self.commandLine(), "say which: ka repo list, show, verify, rollback, ...");
    }
}
