package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.WhyArguments;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.SeriesWhyView;
import io.kernelagent.verb.SeriesWhy;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ka series why}: which patch owns a line. */
@Command(
        name = "why",
        header = "Say which patch owns a line of the patched tree: a blame of the series.",
        description = {
            "Of a line that several patches have touched in turn all are told, the latest first; of a line that nobody"
                    + " has touched, which line of the baseline it is. Lines that were taken away are told where they"
                    + " stood.",
            "Lines that take the place of as many others are told one by one; of a block that grew or shrank each line"
                    + " has the past of the whole block.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, whoever owns the lines",
            "2:there is no such file or line, a patch does not apply, or the words are wrong",
            "4:a file could not be read",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka series why arch/arm64/boot/dts/rockchip/rk3399-pinebook-pro.dts:120 --host fresnel",
            "  ka series why drivers/leds/leds-gpio.c:10-20 --baseline linux.git@v6.12 patches/board/x",
        },
        mixinStandardHelpOptions = true)
public final class SeriesWhyCommand implements Callable<Integer> {
    private final House house;

    @Mixin
    private WhyArguments arguments = new WhyArguments();

    @Mixin
    private CommonOptions options = new CommonOptions();

    SeriesWhyCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var outcome = house.verbs(options).series().why().run(arguments.subject(), arguments.file(), arguments.lines());
        var views = new House.Views<SeriesWhy.Report>(SeriesWhyView::people, SeriesWhyView::programs);
        return house.end(outcome, options, views, done -> ExitCode.DONE);
    }
}
