package io.kernelagent.core.pkg;

/**
 * The order of Debian Policy 5.6.12 for one part of a version: by turns a run without digits, compared character by
 * character with the tilde first, then the end, then letters, then the rest; and a run of digits, compared as numbers.
 */
final class DpkgOrder {
    private final String one;
    private final String two;
    private int at;
    private int with;

    private DpkgOrder(String one, String two) {
        this.one = one;
        this.two = two;
    }

    static int compare(String one, String two) {
        return new DpkgOrder(one, two).compare();
    }

    private int compare() {
        while (at < one.length() || with < two.length()) {
            int byWords = compareWords();
            int order = byWords != 0 ? byWords : compareNumbers();
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int compareWords() {
        while (isWord(one, at) || isWord(two, with)) {
            int order = Integer.compare(weight(one, at), weight(two, with));
            if (order != 0) {
                return order;
            }
            at++;
            with++;
        }
        return 0;
    }

    private int compareNumbers() {
        var left = digits(one, at);
        var right = digits(two, with);
        at += left.length();
        with += right.length();
        return RpmOrder.compareNumbers(left, right);
    }

    private static boolean isWord(String text, int index) {
        return index < text.length() && !RpmOrder.isDigit(text.charAt(index));
    }

    /** A digit ends the run as the end of the text does. */
    private static int weight(String text, int index) {
        if (!isWord(text, index)) {
            return 0;
        }
        char character = text.charAt(index);
        if (character == '~') {
            return -1;
        }
        return RpmOrder.isLetter(character) ? character : character + 256;
    }

    private static String digits(String text, int from) {
        int end = from;
        while (end < text.length() && RpmOrder.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }
}
