package io.kernelagent.core.yaml;

import java.util.regex.Pattern;

/** Writes the small part of YAML that we publish, always in the same way. */
public final class YamlText {
    /** Text that no YAML reader of any version takes for something else. */
    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9_./+][A-Za-z0-9_./%+@~,=()-]*(:[A-Za-z0-9_./%+@~,=()-]+|[ ][A-Za-z0-9_./%+@~,=()-]+)*");

    /** What some reader takes for a number, a truth, a date or nothing. */
    private static final Pattern GUESSED = Pattern.compile(
            "(?i)[.+-]?[0-9][0-9_.,:e+-]*|0[xob][0-9a-f_]*|[.](inf|nan)|y|n|yes|no|on|off|true|false|null|~");

    private YamlText() {}

    /** A scalar that reads back as this very text: plain where every reader agrees, else in double quotes. */
    public static String scalar(String text) {
        return PLAIN.matcher(text).matches() && !GUESSED.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(letter -> append(quoted, letter));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int letter) {
        if (letter == '"' || letter == '\\') {
            quoted.append('\\').appendCodePoint(letter);
        } else if (isShownAsIs(letter)) {
            quoted.appendCodePoint(letter);
        } else if (letter > 0xffff) {
            quoted.append("\\U").append(hex(letter, 8));
        } else {
            quoted.append("\\u").append(hex(letter, 4));
        }
    }

    /** Printable, and no line separator of any kind. */
    private static boolean isShownAsIs(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String hex(int number, int digits) {
        var hex = Integer.toHexString(number);
        return "0".repeat(digits - hex.length()) + hex;
    }
}
