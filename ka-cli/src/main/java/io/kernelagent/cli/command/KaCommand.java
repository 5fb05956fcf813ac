package io.kernelagent.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ka} itself: without a verb there is nothing it could do. */
@Command(
        name = "ka",
        header = "Own the kernel side of a fleet.",
        description = "From a scope-tagged patch tree and one manifest per host to a locked, proven kernel."
                + " Every verb plans before it acts; --plan shows the plan.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:looked and found something wrong",
            "2:the input was refused: words, manifest, patch, policy",
            "3:an open block issue stands in the way",
            "4:the world failed: disk, network, remote command",
            "5:consent is missing or was declined",
            "70:a bug of ka",
            "130:interrupted",
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ka lint patches", "  ka manual lint | man -l -", "  source <(ka completion bash)"},
        mixinStandardHelpOptions = true,
        versionProvider = KaCommand.Version.class,
        subcommandsRepeatable = false)
public final class KaCommand implements Runnable {
    @Spec
    private CommandSpec self = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(self.commandLine(), "say which verb: ka VERB ..., or ka --help");
    }

    /** The version from the jar's manifest. */
    public static final class Version implements picocli.CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"ka " + number()};
        }

        /** The version alone, as a lock names it. */
        static String number() {
            var packaged = KaCommand.class.getPackage().getImplementationVersion();
            return packaged == null ? "(unpackaged)" : packaged;
        }
    }
}
