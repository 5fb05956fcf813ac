package io.kernelagent.core.machine;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A program with its words, to be run on some machine. It is a list of words and stays one: no part of it is ever read
 * by a shell. The program sees {@code PATH} as the machine has it and the administrator's folders, {@code
 * LC_ALL=C.UTF-8}, and the environment that is given here; no {@code HOME} unless one is given, so that nothing is read
 * from one by accident.
 *
 * <p>Words and environment can be seen by everybody on that machine: secrets never stand in them, they come by {@link
 * #input}.
 *
 * @param words the program and its arguments, at least one, none with a NUL
 * @param folder where it runs
 * @param environment names and values, by name
 * @param input what it reads from its standard input
 * @param bounds how long it may take and how much it may say
 */
public record Command(
        Seq<String> words, MachinePath folder, SortedMap<String, String> environment, Bytes input, Bounds bounds) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    public Command {
        if (words.isEmpty() || words.head().isEmpty() || words.exists(Command::holdsNul)) {
            throw new IllegalArgumentException("no command: " + words);
        }
        if (!environment.forAll(entry -> NAME.matcher(entry._1).matches() && !holdsNul(entry._2))) {
            throw new IllegalArgumentException("no environment: " + environment.keySet());
        }
    }

    private static boolean holdsNul(String text) {
        return text.indexOf('\0') >= 0;
    }

    public static Command of(Seq<String> words) {
        return new Command(words, MachinePath.ROOT, TreeMap.empty(), Bytes.EMPTY, Bounds.USUAL);
    }

    /** See {@link #of(Seq)}. */
    public static Command of(String program) {
        return of(List.of(program));
    }

    /** See {@link #of(Seq)}. */
    public static Command of(String program, String word) {
        return of(List.of(program, word));
    }

    /** See {@link #of(Seq)}. */
    public static Command of(String program, String word, String another) {
        return of(List.of(program, word, another));
    }

    /** See {@link #of(Seq)}. */
    public static Command of(String program, String word, String another, String last) {
        return of(List.of(program, word, another, last));
    }

    public Command in(MachinePath place) {
        return new Command(words, place, environment, input, bounds);
    }

    public Command with(String name, String value) {
        return new Command(words, folder, environment.put(name, value), input, bounds);
    }

    public Command reading(Bytes text) {
        return new Command(words, folder, environment, text, bounds);
    }

    public Command within(Duration time) {
        return new Command(words, folder, environment, input, new Bounds(time, bounds.mostOutput()));
    }

    public Command keeping(int bytes) {
        return new Command(words, folder, environment, input, new Bounds(bounds.limit(), bytes));
    }

    /** How long it may take; it is ended when that has passed. */
    public Duration limit() {
        return bounds.limit();
    }

    /** How many bytes are kept of each of its two outputs; the rest is read and dropped. */
    public int mostOutput() {
        return bounds.mostOutput();
    }

    /** The words as a person could type them into a shell: for logs and messages. */
    @Override
    public String toString() {
        return ShellWords.line(words);
    }

    /** See {@link #limit} and {@link #mostOutput}. */
    public record Bounds(Duration limit, int mostOutput) {
        /** For a command that nobody set bounds for. */
        public static final Bounds USUAL = new Bounds(Duration.ofMinutes(1), 1 << 20);

        public Bounds {
            if (limit.isNegative() || limit.isZero() || mostOutput < 0) {
                throw new IllegalArgumentException("no bounds: " + limit + ", " + mostOutput + " bytes");
            }
        }
    }
}
