package io.kernelagent.cli.view;

import io.kernelagent.core.problem.ProblemText;
import io.vavr.control.Option;
import java.io.PrintStream;

/**
 * What a person at a terminal is told beside all that stays: a line that is written over, until the next one or until
 * something is shown that stays; and the last words, for whoever ends the process. A signal is heard by another thread
 * than the one that works.
 */
final class Aside {
    private static final String CLEARED = "\r\u001b[K";

    /** A longer line would wrap, and only its last row could be cleared again. */
    private static final int MOST = 79;

    private final PrintStream out;
    private Option<String> parting = Option.none();
    private boolean isShown;
    private boolean isOver;

    Aside(PrintStream out) {
        this.out = out;
    }

    synchronized void passing(String text) {
        if (!isOver) {
            out.print(CLEARED + (text.length() > MOST ? text.substring(0, MOST - 3) + "..." : text));
            out.flush();
            isShown = true;
        }
    }

    synchronized void clear() {
        if (isShown) {
            out.print(CLEARED);
            out.flush();
            isShown = false;
        }
    }

    synchronized void leaving(Option<String> sentence) {
        parting = sentence;
    }

    /** Nothing passes after the last words. */
    synchronized void leave() {
        clear();
        isOver = true;
        parting.forEach(sentence -> out.print(ProblemText.harmless(sentence) + "\n"));
        out.flush();
    }
}
