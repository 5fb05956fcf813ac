package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.testkit.memory.SteppedClock;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final SteppedClock clock = SteppedClock.at("2026-11-21T06:30:00Z");

    @Test
    void without_a_terminal_each_message_is_a_plain_line() {
        var progress = progress(false);
        progress.begin(3, 12, "reading baseline");
        progress.say("unpacking");
        progress.finish();
        assertThat(shown()).isEqualTo("[3/12] reading baseline\nunpacking\n");
    }

    @Test
    void on_a_terminal_one_line_is_written_over_and_taken_away() {
        var progress = progress(true);
        progress.say("a");
        clock.pass(Duration.ofSeconds(5));
        progress.say("b");
        progress.finish();
        assertThat(shown()).isEqualTo("\r\u001b[Ka\r\u001b[Kb (5 s)\r\u001b[K");
    }

    @Test
    void control_characters_do_not_reach_the_terminal() {
        progress(false).say("\u001b[2Jx\ny");
        assertThat(shown()).isEqualTo("?[2Jx?y\n");
    }

    @Test
    void whoever_leaves_is_told_what_goes_on_on_a_line_of_its_own() {
        var progress = progress(true);
        progress.say("a");
        progress.leaving(Option.some("it goes on\n"));
        progress.leave();
        progress.leaving(Option.none());
        progress.leave();
        assertThat(shown()).isEqualTo("\r\u001b[Ka\r\u001b[Kit goes on?\n");
    }

    private TerminalProgress progress(boolean isTerminal) {
        return new TerminalProgress(new PrintStream(shown, true, StandardCharsets.UTF_8), isTerminal, clock);
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
