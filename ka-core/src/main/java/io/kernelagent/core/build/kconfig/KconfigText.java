package io.kernelagent.core.build.kconfig;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * The lines of one Kconfig file that mean something: blank ones, comments and the texts of {@code help} are passed
 * over, and a line whose end is a backslash goes on in the next.
 */
final class KconfigText {
    private static final int LONGEST = 4_000;
    private static final int TAB = 8;
    private static final Seq<String> HELP = Vector.of("help", "---help---");

    private final Seq<String> lines;
    private int at;

    /** A line and its number, counted from 1. */
    record Line(int number, String text) {}

    KconfigText(Bytes file) {
        this.lines = Vector.of(file.utf8().split("\n"));
        pass();
    }

    /** Whether another line means something. */
    boolean hasNext() {
        return at < lines.length();
    }

    /** The next one, where there is one. */
    Line next() {
        int number = at + 1;
        var text = new StringBuilder(take());
        while (hasNext() && text.length() > 0 && text.charAt(text.length() - 1) == '\\' && text.length() < LONGEST) {
            text.setLength(text.length() - 1);
            text.append(' ').append(take());
        }
        var whole = text.toString();
        if (HELP.contains(whole.strip())) {
            passHelp();
        }
        pass();
        return new Line(number, whole);
    }

    private String take() {
        var line = lines.get(at).stripTrailing();
        at++;
        return line;
    }

    private void pass() {
        while (hasNext() && isSilent(lines.get(at).stripLeading())) {
            at++;
        }
    }

    private static boolean isSilent(String line) {
        return line.isEmpty() || line.startsWith("#");
    }

    /** A help text ends where a line stands further to the left than its first one, or at the margin. */
    private void passHelp() {
        while (hasNext() && lines.get(at).isBlank()) {
            at++;
        }
        int first = hasNext() ? indentation(lines.get(at)) : 0;
        while (hasNext() && (lines.get(at).isBlank() || (first > 0 && indentation(lines.get(at)) >= first))) {
            at++;
        }
    }

    private static int indentation(String line) {
        int columns = 0;
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case ' ' -> columns++;
                case '\t' -> columns += TAB - columns % TAB;
                default -> {
                    return columns;
                }
            }
        }
        return columns;
    }
}
