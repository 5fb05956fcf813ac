package io.kernelagent.cli.arguments;

import io.kernelagent.verb.SeriesApply;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the result of a series goes. */
public final class ResultArguments {
    @ArgGroup(multiplicity = "1")
    private Target target = new Target();

    @Option(
            names = "--write",
            description = "With --as-git-tree: store the objects of the tree in the baseline's repository.")
    private boolean write;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** The words as the verb wants them. */
    public SeriesApply.Destination destination() {
        if (target.asGitTree) {
            return new SeriesApply.Destination.GitTree(write);
        }
        if (write && command != null) {
            throw new ParameterException(command.commandLine(), "--write goes with --as-git-tree");
        }
        return new SeriesApply.Destination.Folder(target.folder);
    }

    /** One of the two. */
    static final class Target {
        @Option(
                names = "--to",
                required = true,
                paramLabel = "DIR",
                description = "Write the touched files that exist afterwards into DIR, which is absent or empty, with"
                        + " their modes and symbolic links. Deleted paths are listed on standard output.")
        private String folder = "";

        @Option(
                names = "--as-git-tree",
                required = true,
                description = "Print the id that git gives to the whole resulting tree. The baseline is in git.")
        private boolean asGitTree;
    }
}
