package io.kernelagent.core.problem;

import java.util.regex.Pattern;

/**
 * The stable name of a kind of problem or finding, for instance {@code KA-PATCH-HUNK-COUNT}: what a script matches on
 * and what the manual explains. The words of a message may change, its code never does.
 */
public record Code(String text) implements Comparable<Code> {
    private static final Pattern SHAPE = Pattern.compile("KA(-[A-Z0-9]+)+");

    public Code {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a code: " + text);
        }
    }

    /** The code for {@code KA-} followed by the given words. */
    public static Code of(String text) {
        return new Code(text);
    }

    @Override
    public int compareTo(Code other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
