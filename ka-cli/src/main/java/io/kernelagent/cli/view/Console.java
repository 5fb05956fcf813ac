package io.kernelagent.cli.view;

import io.kernelagent.core.problem.ProblemText;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where results are shown: the result itself on standard output, everything about it on standard error. Always UTF-8,
 * so that {@code LC_ALL=C} changes no output; text from outside is shown without its control characters.
 */
public final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final Manner manner;

    private Console(PrintStream out, PrintStream err, Manner manner) {
        this.out = out;
        this.err = err;
        this.manner = manner;
    }

    /** A console over two byte streams; nothing is colored and nothing is left out. */
    public static Console of(OutputStream out, OutputStream err) {
        return new Console(utf8(out), utf8(err), Manner.PLAIN);
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    /** The same streams, shown in another manner. */
    public Console in(Manner other) {
        return new Console(out, err, other);
    }

    public Manner manner() {
        return manner;
    }

    /** A line of the result. */
    public void line(String text) {
        out.print(ProblemText.harmless(text) + "\n");
    }

    /** Lines of the result that we rendered ourselves and that are harmless already. */
    public void block(String text) {
        out.print(text);
    }

    /** A JSON document. */
    public void document(Json json) {
        json.print(out);
    }

    /** A sentence for people beside the result; left out under {@code -q}. */
    public void say(String text) {
        if (!manner.quiet()) {
            err.print(ProblemText.harmless(text) + "\n");
        }
    }

    /** A detail for people who asked for it by {@code -v}. */
    public void detail(String text) {
        if (manner.verbose()) {
            err.print(ProblemText.harmless(text) + "\n");
        }
    }

    /** What went wrong, rendered and harmless already. Shown under {@code -q} too. */
    public void complain(String text) {
        err.print(text);
    }

    /** The text in a color, where colors are shown. */
    public String paint(Color color, String text) {
        return manner.colored() ? color.start + text + Color.END : text;
    }

    /** A painted line of the result: the parts are made harmless, the colors are kept. */
    public void painted(Color color, String head, String rest) {
        out.print(paint(color, ProblemText.harmless(head)) + ProblemText.harmless(rest) + "\n");
    }

    /** For help texts, which are results. */
    public PrintWriter resultWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** For usage errors. */
    public PrintWriter complaintWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** Hands everything to the streams; false when nobody reads them any more. */
    public boolean flush() {
        err.flush();
        return !out.checkError();
    }

    /**
     * How a person wants to be spoken to.
     *
     * @param colored whether the terminal understands colors
     * @param quiet whether to leave out what is not the result
     * @param verbose whether to add details
     */
    public record Manner(boolean colored, boolean quiet, boolean verbose) {
        static final Manner PLAIN = new Manner(false, false, false);
    }

    /** The few colors that carry meaning. */
    public enum Color {
        GOOD("\u001b[32m"),
        DOUBTFUL("\u001b[33m"),
        BAD("\u001b[31m"),
        STRONG("\u001b[1m");

        private static final String END = "\u001b[0m";

        private final String start;

        Color(String start) {
            this.start = start;
        }
    }
}
