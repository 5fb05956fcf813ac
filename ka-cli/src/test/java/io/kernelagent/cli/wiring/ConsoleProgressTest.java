package io.kernelagent.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.cli.view.Console;
import io.kernelagent.port.Progress;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void a_terminal_shows_each_look_under_the_step_that_it_is_about() {
        var progress = progress(true);
        progress.begin(6, 10, "make the kernel");
        progress.far("1 unit");
        progress.far("2 units");
        progress.begin(7, 10, "install");
        assertThat(err)
                .hasToString(
                        "[6/10] make the kernel\n\r\u001b[K1 unit\r\u001b[K2 units" + "\r\u001b[K[7/10] install\n");
    }

    @Test
    void a_file_gets_a_line_every_half_minute_of_a_step() {
        var progress = progress(false);
        progress.begin(6, 10, "make the kernel");
        for (int look = 1; look <= 40; look++) {
            pass(2);
            progress.far(look + " units");
        }
        progress.begin(7, 10, "install");
        pass(29);
        progress.far("early");
        assertThat(err).hasToString("[6/10] make the kernel\n15 units\n30 units\n[7/10] install\n");
    }

    private void pass(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
    }

    private Progress progress(boolean isLive) {
        var console = Console.of(new ByteArrayOutputStream(), err).in(new Console.Manner(false, false, false, isLive));
        return new ConsoleProgress(console, () -> now);
    }
}
