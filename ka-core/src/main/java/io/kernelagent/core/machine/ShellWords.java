package io.kernelagent.core.machine;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/** The one place where words are quoted for a shell. {@code sh -c} of the line gives the same words back. */
public final class ShellWords {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:,@%+-]+");
    private static final Pattern WORD = Pattern.compile(PLAIN + "|'[^']*+(?:'\\\\''[^']*+)*+'");
    private static final Pattern WORDS = Pattern.compile("(?:" + WORD + ")(?: (?:" + WORD + "))*+");

    private ShellWords() {}

    /** The words as one line, each quoted where it must be. */
    public static String line(Seq<String> words) {
        return words.map(ShellWords::word).mkString(" ");
    }

    /** The words of a line as {@link #line} writes it; none of any other line. */
    public static Option<Seq<String>> read(String line) {
        var found = WORDS.matcher(line);
        return found.matches()
                ? Option.some(List.ofAll(WORD.matcher(line).results().map(word -> unquoted(word.group()))))
                : Option.none();
    }

    private static String unquoted(String word) {
        return word.startsWith("'") ? word.substring(1, word.length() - 1).replace("'\\''", "'") : word;
    }

    /** One word: in single quotes, in which a shell reads nothing but the closing one. */
    public static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
