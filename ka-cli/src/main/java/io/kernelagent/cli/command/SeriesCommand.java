package io.kernelagent.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ka series}: the verbs about patches in an order. */
@Command(
        name = "series",
        header = "Check a series of patches against a source, apply it, take it apart, or carry it on.",
        description = "Nothing is checked out: the files that the series touches are read, and the patches are applied"
                + " to them in memory.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka series check --baseline linux.git@v6.12 patches/board/pinebook-pro/audio",
            "  ka series apply --baseline linux-6.12.tar.xz --series debian/patches/series --to out debian/patches",
            "  ka series graph --baseline linux.git@v6.12 patches/board/pinebook-pro/audio",
            "  ka series yank 0002-dts.patch --baseline linux.git@v6.12 --from patches/board/pinebook-pro/audio",
            "  ka series split --write parts 0007-audio.patch",
            "  ka series refresh --baseline linux.git@v6.12 --to refreshed patches/board/pinebook-pro/audio",
            "  ka series radar --onto @v6.12.118 fresnel",
        },
        mixinStandardHelpOptions = true,
        subcommandsRepeatable = false)
public final class SeriesCommand implements Runnable {
    @Spec
    private CommandSpec self = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                self.commandLine(), "say which: ka series check, apply, graph, yank, split, refresh, or radar");
    }
}
