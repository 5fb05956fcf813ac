package io.kernelagent.core.pkg;

/**
 * The order that pacman took over from rpm: runs of digits and runs of letters are compared one after the other, digits
 * as numbers, what parts them counts only by its length, and a trailing run of letters makes a version older
 * ({@code 7.0rc1 < 7.0}) while a trailing run of digits or a separator makes it newer.
 */
final class RpmOrder {
    private final String one;
    private final String two;
    private int at;
    private int with;

    private RpmOrder(String one, String two) {
        this.one = one;
        this.two = two;
    }

    static int compare(String one, String two) {
        return one.equals(two) ? 0 : new RpmOrder(one, two).compare();
    }

    private int compare() {
        while (at < one.length() && with < two.length()) {
            int gapOne = skipGap(one, at) - at;
            int gapTwo = skipGap(two, with) - with;
            at += gapOne;
            with += gapTwo;
            if (at == one.length() || with == two.length()) {
                break;
            }
            int bySegment = gapOne == gapTwo ? compareSegment() : Integer.compare(gapOne, gapTwo);
            if (bySegment != 0) {
                return bySegment;
            }
        }
        return compareRest();
    }

    /** Compares the runs at hand and steps behind them; digits beat letters. */
    private int compareSegment() {
        boolean isNumber = isDigit(one.charAt(at));
        int endOne = endOfRun(one, at, isNumber);
        int endTwo = endOfRun(two, with, isNumber);
        var runOne = one.substring(at, endOne);
        var runTwo = two.substring(with, endTwo);
        at = endOne;
        with = endTwo;
        if (runTwo.isEmpty()) {
            return isNumber ? 1 : -1;
        }
        return isNumber ? compareNumbers(runOne, runTwo) : runOne.compareTo(runTwo);
    }

    /** What is left when one side ended: letters lose against nothing, everything else wins against it. */
    private int compareRest() {
        boolean endedOne = at == one.length();
        boolean endedTwo = with == two.length();
        if (endedOne && endedTwo) {
            return 0;
        }
        boolean lettersInOne = !endedOne && isLetter(one.charAt(at));
        boolean lettersInTwo = !endedTwo && isLetter(two.charAt(with));
        return (endedOne && !lettersInTwo) || lettersInOne ? -1 : 1;
    }

    /** Numbers of any length, without turning them into one. */
    static int compareNumbers(String one, String two) {
        var left = withoutZeros(one);
        var right = withoutZeros(two);
        return left.length() == right.length() ? left.compareTo(right) : Integer.compare(left.length(), right.length());
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static int skipGap(String text, int from) {
        int at = from;
        while (at < text.length() && !isDigit(text.charAt(at)) && !isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfRun(String text, int from, boolean ofDigits) {
        int at = from;
        while (at < text.length() && (ofDigits ? isDigit(text.charAt(at)) : isLetter(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
