package io.kernelagent.core.problem;

import io.vavr.collection.Seq;

/**
 * Problems and findings as people read them, one rendering for every verb:
 *
 * <pre>
 * fleet/fresnel.yaml:14:5: unknown key "inclues" [KA-YAML-UNKNOWN-KEY]
 *    14 | inclues:
 *       | ^^^^^^^ did you mean "includes"?
 * </pre>
 *
 * <p>Every line ends with a line feed and none holds a control character of the text it quotes.
 */
public final class ProblemText {
    private static final int GUTTER = 5;

    private ProblemText() {}

    /** All problems in the order of their places, a blank line between two. */
    public static String of(Seq<Problem> problems) {
        return Problem.sorted(problems).map(ProblemText::of).mkString("\n");
    }

    /** One problem: headline, the line with its caret, details, mend. */
    public static String of(Problem problem) {
        var text = new StringBuilder()
                .append(problem.where())
                .append(": ")
                .append(harmless(problem.headline()))
                .append(" [")
                .append(problem.code())
                .append("]\n");
        problem.excerpt()
                .forEach(excerpt -> append(text, excerpt, problem.where().line()));
        problem.details()
                .forEach(detail -> text.append("  ").append(harmless(detail)).append('\n'));
        if (!problem.mend().isEmpty()) {
            text.append("  mend: ").append(harmless(problem.mend())).append('\n');
        }
        return text.toString();
    }

    /** One finding, on one line or two: place, weight, message, code, mend. */
    public static String of(Finding finding) {
        var line = finding.where() + ": " + finding.severity().word() + ": " + harmless(finding.message()) + " ["
                + finding.code() + "]\n";
        return finding.mend().isEmpty() ? line : line + "  mend: " + harmless(finding.mend()) + "\n";
    }

    /** The text with every control character shown as a blank, so that it cannot steer a terminal. */
    public static String harmless(String text) {
        int start = 0;
        while (start < text.length() && !isHarmful(text.charAt(start))) {
            start++;
        }
        return start == text.length() ? text : blanked(text, start);
    }

    private static String blanked(String text, int start) {
        var shown = new StringBuilder(text);
        for (int i = start; i < text.length(); i++) {
            if (isHarmful(text.charAt(i))) {
                shown.setCharAt(i, ' ');
            }
        }
        return shown.toString();
    }

    private static boolean isHarmful(char letter) {
        return letter < ' ' || (letter > '~' && (Character.isISOControl(letter) || isDirectional(letter)));
    }

    /** Marks that make a terminal show text in another order than it stands in. */
    private static boolean isDirectional(char letter) {
        return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
    }

    private static void append(StringBuilder text, Excerpt excerpt, int line) {
        var number = Integer.toString(line);
        text.append(" ".repeat(Math.max(0, GUTTER - number.length())))
                .append(number)
                .append(" | ")
                .append(harmless(excerpt.text()))
                .append('\n')
                .append(" ".repeat(Math.max(GUTTER, number.length())))
                .append(" | ")
                .append(" ".repeat(excerpt.from() - 1))
                .append("^".repeat(excerpt.length()));
        if (!excerpt.note().isEmpty()) {
            text.append(' ').append(harmless(excerpt.note()));
        }
        text.append('\n');
    }
}
