package io.kernelagent.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_reader_who_has_seen_enough_is_not_bothered() {
        var console = Console.of(failingWith("Broken pipe"), err);
        console.block("text\n".repeat(100_000));
        assertThat(console.finish(ExitCode.FOUND)).isEqualTo(ExitCode.FOUND);
        assertThat(err).hasToString("");
    }

    @Test
    void a_result_that_could_not_be_written_is_a_failure_of_the_world() {
        var console = Console.of(failingWith("No space left on device"), err);
        console.line("result");
        assertThat(console.finish(ExitCode.DONE)).isEqualTo(ExitCode.WORLD);
        assertThat(err).hasToString("cannot write to standard output: No space left on device\n");
    }

    @Test
    void text_from_outside_cannot_steer_the_terminal() {
        var console = Console.of(out, err);
        console.line("a\u001b[2Jb\nc");
        console.finish(ExitCode.DONE);
        assertThat(out).hasToString("a [2Jb c\n");
    }

    @Test
    void a_quiet_console_shows_results_and_complaints_only() {
        var console = Console.of(out, err).in(new Console.Manner(false, true, false, true));
        console.say("by the way");
        console.detail("in detail");
        console.complain("wrong\n");
        console.line("result");
        console.finish(ExitCode.DONE);
        assertThat(out).hasToString("result\n");
        assertThat(err).hasToString("wrong\n");
    }

    @Test
    void whoever_ends_the_process_is_told_what_goes_on_without_it() {
        var console = Console.of(out, err);
        var quiet = console.in(new Console.Manner(false, true, false, true));
        quiet.leaving(Option.some("the compilation goes on\u001b[2J"));
        console.leave();
        assertThat(err).hasToString("the compilation goes on [2J\n");
        quiet.leaving(Option.none());
        console.leave();
        assertThat(err).hasToString("the compilation goes on [2J\n");
    }

    @Test
    void what_passes_is_gone_before_anything_is_shown_that_stays() {
        var console = live();
        console.passing("120/863 units\u001b[2J");
        console.passing("121/863 units");
        console.say("[7/10] pack");
        console.passing("1 of 2");
        console.line("result");
        console.finish(ExitCode.DONE);
        assertThat(err)
                .hasToString("\r\u001b[K120/863 units [2J\r\u001b[K121/863 units\r\u001b[K[7/10] pack\n"
                        + "\r\u001b[K1 of 2\r\u001b[K");
        assertThat(out).hasToString("result\n");
    }

    @Test
    void what_passes_fits_into_a_row_and_is_not_shown_where_it_cannot_be_taken_away() {
        Console.of(out, err).passing("lost in a file");
        live().in(new Console.Manner(false, true, false, true)).passing("not under -q");
        assertThat(err).hasToString("");
        live().passing("x".repeat(100));
        assertThat(err).hasToString("\r\u001b[K" + "x".repeat(76) + "...");
    }

    /** The thread that works goes on for a moment after the signal. */
    @Test
    void the_last_words_are_the_last() {
        var console = live();
        console.leaving(Option.some("the compilation goes on"));
        console.passing("1 unit");
        console.leave();
        console.passing("2 units");
        assertThat(err).hasToString("\r\u001b[K1 unit\r\u001b[Kthe compilation goes on\n");
    }

    private Console live() {
        return Console.of(out, err).in(new Console.Manner(false, false, false, true));
    }

    private static OutputStream failingWith(String reason) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
