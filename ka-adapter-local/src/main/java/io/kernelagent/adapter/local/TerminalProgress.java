package io.kernelagent.adapter.local;

import io.kernelagent.port.Progress;
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

    /** Takes the line away again, before the result is printed. */
    public void finish() {
        if (isTerminal) {
            out.print(START_OF_CLEARED_LINE);
            out.flush();
        }
    }

    private void show(String text) {
        var harmless = text.replaceAll("\\p{Cntrl}", "?");
        if (isTerminal) {
            out.print(START_OF_CLEARED_LINE + harmless + elapsed());
        } else {
            out.println(harmless);
        }
        out.flush();
    }

    private String elapsed() {
        var seconds = Duration.between(start, clock.instant()).toSeconds();
        return seconds < 1 ? "" : " (" + seconds + " s)";
    }
}
