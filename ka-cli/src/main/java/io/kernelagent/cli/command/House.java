package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.view.Console;
import io.kernelagent.cli.view.StopView;
import io.kernelagent.cli.view.View;
import io.kernelagent.verb.Stop;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/** What every command is given: the console to speak to, and the way to the verbs of a workspace. */
public final class House {
    private final Console console;
    private final BiFunction<Option<Path>, Console, Verbs> verbs;

    public House(Console console, BiFunction<Option<Path>, Console, Verbs> verbs) {
        this.console = console;
        this.verbs = verbs;
    }

    /** The verbs of the workspace that the options name; their progress is shown as the options want it. */
    Verbs verbs(CommonOptions options) {
        return verbs.apply(options.workspace(), options.console(console));
    }

    Console console() {
        return console;
    }

    /** Shows what a verb gave back and finds the exit code for it. */
    <R> int end(Either<Stop, R> outcome, CommonOptions options, Views<R> views, ToIntFunction<R> exitCode) {
        var shown = options.console(console);
        return outcome.fold(stop -> new StopView(options.json(), shown).show(stop), result -> {
            View.choose(options.json(), views.people(), views.programs()).show(result, shown);
            return exitCode.applyAsInt(result);
        });
    }

    /** The two views of one result. */
    record Views<R>(View<R> people, View<R> programs) {}
}
