package io.kernelagent.core.kernel;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The order of release tags: numbers count by their value, and a release candidate comes before its release, so that
 * {@code v6.9}, {@code v6.10-rc1}, {@code v6.10} and {@code v6.10.1} follow one another.
 */
final class TagOrder implements Comparator<String> {
    private static final Pattern BETWEEN_RUNS = Pattern.compile("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])");
    private static final Pattern VERSION = Pattern.compile("[0-9.]+");
    private static final String CANDIDATE = "-rc";

    @Override
    public int compare(String left, String right) {
        var these = BETWEEN_RUNS.split(left);
        var those = BETWEEN_RUNS.split(right);
        for (int run = 0; run < Math.min(these.length, those.length); run++) {
            int order = isNumber(these[run]) && isNumber(those[run])
                    ? byValue(these[run], those[run])
                    : these[run].compareTo(those[run]);
            if (order != 0) {
                return isCandidate(these, run) == isCandidate(those, run) ? order : isCandidate(these, run) ? -1 : 1;
            }
        }
        return these.length <= those.length ? -ofLonger(those, these.length) : ofLonger(these, those.length);
    }

    /** How the tag that goes on where the other one ends compares with it. */
    private static int ofLonger(String[] longer, int end) {
        if (longer.length == end) {
            return 0;
        }
        return isCandidate(longer, end) ? -1 : 1;
    }

    private static boolean isCandidate(String[] runs, int run) {
        return runs[run].equals(CANDIDATE);
    }

    private static boolean isNumber(String run) {
        return Character.isDigit(run.charAt(0));
    }

    /** However many digits there are. */
    private static int byValue(String left, String right) {
        var shorter = left.replaceFirst("^0+", "");
        var other = right.replaceFirst("^0+", "");
        return shorter.length() == other.length()
                ? shorter.compareTo(other)
                : Integer.compare(shorter.length(), other.length());
    }

    /** Whether two tags are written alike but for their numbers, as those of one kind of release are. */
    static boolean areAlike(String left, String right) {
        return VERSION.matcher(left)
                .replaceAll("#")
                .equals(VERSION.matcher(right).replaceAll("#"));
    }
}
