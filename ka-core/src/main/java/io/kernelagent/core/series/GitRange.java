package io.kernelagent.core.series;

import io.kernelagent.core.kernel.Baseline;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * A part of a branch that stands for a series, {@code git:REPO@BASE..TIP}: what the tip has and the base has not, each
 * commit a patch.
 *
 * @param word as it was typed
 * @param base where the series starts from
 * @param tip where it ends
 */
public record GitRange(String word, Baseline base, Baseline tip) {
    private static final String PREFIX = "git:";
    private static final String DOTS = "..";

    /** Whether somebody means commits and no files. */
    public static boolean isMeant(String word) {
        return word.startsWith(PREFIX);
    }

    /** The range, or why it is none: the left side ends a sentence like "git:x ...". */
    public static Either<String, GitRange> parse(String word) {
        int at = word.lastIndexOf('@');
        int dots = word.indexOf(DOTS, Math.max(at, 0));
        if (!isMeant(word) || at < PREFIX.length() || dots < 0) {
            return Either.left("does not have the form git:REPO@BASE..TIP");
        }
        var repository = word.substring(PREFIX.length(), at);
        var base = word.substring(at + 1, dots);
        var tip = word.substring(dots + DOTS.length());
        return repository.isEmpty() || base.isEmpty() || tip.isEmpty() || tip.startsWith(".")
                ? Either.left("does not have the form git:REPO@BASE..TIP")
                : Either.right(new GitRange(word, ref(repository, base), ref(repository, tip)));
    }

    private static Baseline ref(String repository, String ref) {
        return new Baseline(repository, ref, Option.none());
    }
}
