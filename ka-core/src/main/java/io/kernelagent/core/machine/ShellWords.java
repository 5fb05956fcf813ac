package io.kernelagent.core.machine;

import io.vavr.collection.Seq;
import java.util.regex.Pattern;

/** The one place where words are quoted for a shell. {@code sh -c} of the line gives the same words back. */
public final class ShellWords {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:,@%+-]+");

    private ShellWords() {}

    /** The words as one line, each quoted where it must be. */
    public static String line(Seq<String> words) {
        return words.map(ShellWords::word).mkString(" ");
    }

    /** One word: in single quotes, in which a shell reads nothing but the closing one. */
    public static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
