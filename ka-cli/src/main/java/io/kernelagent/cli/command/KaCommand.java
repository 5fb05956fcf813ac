package io.kernelagent.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ka} itself: without a verb there is nothing it could do. */
@Command(
        name = "ka",
        description = "Owns the kernel side of a fleet: from a scope-tagged patch tree and one manifest per host to a"
                + " locked, proven kernel.",
        footer = {
            "",
            "Exit codes: 0 done or nothing to do, 1 looked and found something wrong, 2 input refused,",
            "3 halted by an open block issue, 4 the world failed, 5 consent missing, 70 a bug, 130 interrupted.",
        },
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
            var packaged = KaCommand.class.getPackage().getImplementationVersion();
            return new String[] {"ka " + (packaged == null ? "(unpackaged)" : packaged)};
        }
    }
}
