package io.kernelagent.adapter.local;

import io.kernelagent.port.Progress;
import io.vavr.control.Option;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Progress for a person: one line that is written over on a terminal, plain lines elsewhere. It belongs on standard
 * error, so that standard output holds results alone.
 */
public final class TerminalProgress implements Progress {
    private static final String START_OF_CLEARED_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean isTerminal;
    private final InstantSource clock;
    private final Instant start;
    private Option<String> parting = Option.none();

    public TerminalProgress(PrintStream out, boolean isTerminal, InstantSource clock) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.clock = clock;
        this.start = clock.instant();
    }

    @Override
    public void begin(int number, int total, String what) {
        show("[" + number + "/" + total + "] " + what);
    }

    @Override
    public void say(String sentence) {
        show(sentence);
    }

    @Override
    public void leaving(Option<String> sentence) {
        parting = sentence;
    }

    /** For whoever ends the process: what goes on without it, on a line of its own. */
    public void leave() {
        parting.forEach(sentence -> {
            finish();
            out.println(harmless(sentence));
            out.flush();
        });
    }

    /** Takes the line away again, before the result is printed. */
    public void finish() {
        if (isTerminal) {
            out.print(START_OF_CLEARED_LINE);
            out.flush();
        }
    }

    private void show(String text) {
        if (isTerminal) {
            out.print(START_OF_CLEARED_LINE + harmless(text) + elapsed());
        } else {
            out.println(harmless(text));
        }
        out.flush();
    }

    private static String harmless(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private String elapsed() {
        var seconds = Duration.between(start, clock.instant()).toSeconds();
        return seconds < 1 ? "" : " (" + seconds + " s)";
    }
}
