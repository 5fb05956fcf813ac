package io.kernelagent.cli;

import io.kernelagent.cli.view.Console;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.View;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a view prints, on both streams. */
public record Shown(String text) {
    /** The result as the view shows it. */
    public static <R> Shown by(View<R> view, R result) {
        var out = new ByteArrayOutputStream();
        var console = Console.of(out, out);
        view.show(result, console);
        console.finish(ExitCode.DONE);
        return new Shown(out.toString(StandardCharsets.UTF_8));
    }

    /** Holds it against a golden file. */
    public void isAs(String golden) {
        Golden.check(golden, text);
    }
}
