package io.kernelagent.core.problem;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Comparator;

/**
 * Something the user can mend: a wrong manifest, an unscoped patch, a refused request. It is a value, never thrown;
 * problems are collected, sorted by place and shown together, so that one run tells all of them.
 *
 * <p>Each package that can refuse has one class of named constructors for its problems ({@code FleetProblems},
 * {@code SeriesProblems}, ...), which is the one place where its words stand.
 *
 * @param code what scripts match on
 * @param where the place to mend
 * @param headline one line: what is wrong, quoting the offending text
 * @param excerpt the line with the caret, where the place has one
 * @param details further facts, one line each; may be empty
 * @param mend what to do about it; may be empty when the headline says it
 */
public record Problem(
        Code code, Where where, String headline, Option<Excerpt> excerpt, Seq<String> details, String mend) {

    /** How problems are shown: by place, then by code, then by words, so that the order never depends on chance. */
    public static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::where).thenComparing(Problem::code).thenComparing(Problem::headline);

    /** A problem of which only the headline is known yet; the {@code with...} methods add the rest. */
    public static Problem of(String code, Where where, String headline) {
        return new Problem(Code.of(code), where, headline, Option.none(), List.empty(), "");
    }

    public Problem withExcerpt(Excerpt shown) {
        return new Problem(code, where, headline, Option.some(shown), details, mend);
    }

    public Problem withDetail(String detail) {
        return new Problem(code, where, headline, excerpt, details.append(detail), mend);
    }

    /** The first of many details, and how many more there are. */
    public Problem withFirst(Seq<String> all, int most) {
        var shown = all.take(most).foldLeft(this, Problem::withDetail);
        return all.size() > most ? shown.withDetail("and " + (all.size() - most) + " more") : shown;
    }

    public Problem withMend(String advice) {
        return new Problem(code, where, headline, excerpt, details, advice);
    }

    /** All problems in the order in which a person wants to read them, each once. */
    public static Seq<Problem> sorted(Iterable<Problem> problems) {
        return List.ofAll(problems).distinct().sorted(BY_PLACE);
    }
}
