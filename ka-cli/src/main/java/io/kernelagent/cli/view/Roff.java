package io.kernelagent.cli.view;

import io.vavr.collection.Seq;
import java.util.Locale;

/** Writes the few macros of man(7) that our pages need; every text is escaped on its way in. */
final class Roff {
    private final StringBuilder text = new StringBuilder();

    void title(String name, String source) {
        macro("TH " + escaped(name.toUpperCase(Locale.ROOT)) + " 1 \"\" \"" + source + "\" \"" + source + " manual\"");
    }

    void section(String heading) {
        macro("SH " + heading);
    }

    void paragraph() {
        macro("PP");
    }

    /** Filled text, as one paragraph's next sentence. */
    void line(String words) {
        text.append(guarded(escaped(words))).append('\n');
    }

    /** A line that begins in bold. */
    void bold(String head, String rest) {
        text.append("\\fB")
                .append(escaped(head))
                .append("\\fR")
                .append(escaped(rest))
                .append('\n');
    }

    /** An indented paragraph under a bold tag, whose parameter is in italics. */
    void tagged(String tag, String parameter, Seq<String> sentences) {
        macro("TP");
        text.append("\\fB").append(escaped(tag)).append("\\fR");
        if (!parameter.isEmpty()) {
            text.append("\\fI").append(escaped(parameter)).append("\\fR");
        }
        text.append('\n');
        sentences.forEach(this::line);
    }

    /** Lines that stay as they are. */
    void verbatim(Seq<String> lines) {
        macro("nf");
        lines.forEach(this::line);
        macro("fi");
    }

    String text() {
        return text.toString();
    }

    private void macro(String words) {
        text.append('.').append(words).append('\n');
    }

    /** A hyphen that is typed must be a minus sign, or copied commands would not run. */
    private static String escaped(String words) {
        return words.replace("\\", "\\e").replace("-", "\\-");
    }

    /** A line of text that begins like a request would be taken for one. */
    private static String guarded(String line) {
        return line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line;
    }
}
