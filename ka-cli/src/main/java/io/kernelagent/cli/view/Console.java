package io.kernelagent.cli.view;

import io.kernelagent.core.problem.ProblemText;
import io.vavr.control.Option;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where results are shown: the result itself on standard output, everything about it on standard error. Always UTF-8,
 * so that {@code LC_ALL=C} changes no output; text from outside is shown without its control characters.
 */
public final class Console {
    private static final int BUFFER = 1 << 16;

    private final Outlet outlet;
    private final PrintStream out;
    private final PrintStream err;
    private final Aside aside;
    private final Manner manner;

    private Console(Outlet outlet, PrintStream out, PrintStream err, Aside aside, Manner manner) {
        this.outlet = outlet;
        this.out = out;
        this.err = err;
        this.aside = aside;
        this.manner = manner;
    }

    /** A console over two byte streams; nothing is colored and nothing is left out. */
    public static Console of(OutputStream out, OutputStream err) {
        var outlet = new Outlet(out);
        var buffered = new BufferedOutputStream(outlet, BUFFER);
        var diagnostics = utf8(new Outlet(err));
        return new Console(outlet, utf8(buffered), diagnostics, new Aside(diagnostics), Manner.PLAIN);
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    /** The same streams, shown in another manner. */
    public Console in(Manner other) {
        return new Console(outlet, out, err, aside, other);
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

    /** Shows the reader what there is so far, of a result that grows while it is read. */
    public void flush() {
        aside.clear();
        out.flush();
    }

    /** A JSON document. */
    public void document(Json json) {
        json.print(out);
    }

    /** A sentence for people beside the result; left out under {@code -q}. */
    public void say(String text) {
        if (!manner.quiet()) {
            complain(ProblemText.harmless(text) + "\n");
        }
    }

    /** A detail for people who asked for it by {@code -v}. */
    public void detail(String text) {
        if (manner.verbose()) {
            complain(ProblemText.harmless(text) + "\n");
        }
    }

    /** What went wrong, harmless already. Shown under {@code -q} too, and behind what was printed before. */
    public void complain(String text) {
        aside.clear();
        out.flush();
        err.print(text);
    }

    /** How far something is, for a person who looks on: the next one is written over it, and all else too. */
    public void passing(String text) {
        if (manner.live() && !manner.quiet()) {
            aside.passing(ProblemText.harmless(text));
        }
    }

    /** What is to be said when the process is ended from now on; none where nothing goes on without it. */
    public void leaving(Option<String> sentence) {
        aside.leaving(sentence);
    }

    /** Says so, under {@code -q} too: whoever is not told takes for ended what goes on. */
    public void leave() {
        aside.leave();
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

    /**
     * Hands everything to the streams at the end of a run. A reader who closed the pipe changes nothing; a result that
     * could not be written is a failure of the world, whatever the verb had found.
     *
     * @param exitCode the exit code that the command came to
     * @return the exit code that is true
     */
    public int finish(int exitCode) {
        aside.clear();
        out.flush();
        var loss = outlet.loss();
        if (!loss.isEmpty()) {
            err.print("cannot write to standard output: " + ProblemText.harmless(loss) + "\n");
        }
        err.flush();
        return loss.isEmpty() ? exitCode : ExitCode.WORLD;
    }

    /**
     * How a person wants to be spoken to.
     *
     * @param colored whether the terminal understands colors
     * @param quiet whether to leave out what is not the result
     * @param verbose whether to add details
     * @param live whether standard error is a terminal, on which a line can be written over
     */
    public record Manner(boolean colored, boolean quiet, boolean verbose, boolean live) {
        static final Manner PLAIN = new Manner(false, false, false, false);

        /** The same as the user of a single command wants it. */
        public Manner as(boolean isColored, boolean isQuiet, boolean isVerbose) {
            return new Manner(colored && isColored, isQuiet, isVerbose, live);
        }
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
