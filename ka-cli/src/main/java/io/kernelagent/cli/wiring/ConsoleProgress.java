package io.kernelagent.cli.wiring;

import io.kernelagent.cli.view.Console;
import io.kernelagent.port.Progress;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Progress beside the result: each piece of work on a line, and under it on a terminal how far it is, written over time
 * and again; elsewhere a line about that now and then. Nothing under {@code -q}.
 */
final class ConsoleProgress implements Progress {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

    private final Console console;
    private final InstantSource clock;
    private Instant told;

    ConsoleProgress(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
        this.told = clock.instant();
    }

    @Override
    public void begin(int number, int total, String what) {
        told = clock.instant();
        console.say("[" + number + "/" + total + "] " + what);
    }

    @Override
    public void say(String sentence) {
        console.say(sentence);
    }

    @Override
    public void far(String measure) {
        if (console.manner().live()) {
            console.passing(measure);
        } else if (!clock.instant().isBefore(told.plus(BETWEEN_LINES))) {
            told = clock.instant();
            console.say(measure);
        }
    }

    @Override
    public void leaving(Option<String> sentence) {
        console.leaving(sentence);
    }
}
