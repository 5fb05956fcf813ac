package io.kernelagent.core.kernel;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.NearMiss;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * Several tags of a git tree, named at once in the place of a ref: {@code A..B} means the releases after A up to B, as
 * far as they are written like one of the two, {@code A..} all after A, and a pattern with {@code *} or {@code ?} all
 * that it matches. No ref of git can hold any of these, so no name is taken for a choice.
 */
public final class TagChoice {
    private static final TagOrder ORDER = new TagOrder();
    private static final Pattern RANGE = Pattern.compile("([^*?]*[^*?/])\\.\\.([^*?/][^*?]*)?");
    private static final int SHOWN = 3;

    private final Baseline baseline;

    private TagChoice(Baseline baseline) {
        this.baseline = baseline;
    }

    /** The choice that the ref of a baseline is; none where it names one state. */
    public static Option<TagChoice> of(Baseline baseline) {
        var ref = baseline.ref();
        boolean isChoice = ref.indexOf('*') >= 0
                || ref.indexOf('?') >= 0
                || RANGE.matcher(ref).matches();
        return Option.when(isChoice, () -> new TagChoice(baseline));
    }

    /** The baseline as it was named, a choice in the place of its ref. */
    public Baseline baseline() {
        return baseline;
    }

    /** A baseline for each of the chosen tags, in the order of their versions; refused where there is none. */
    public Either<Problem, Seq<Baseline>> among(Seq<String> tags) {
        var range = RANGE.matcher(baseline.ref());
        return (range.matches() ? between(range.group(1), Option.of(range.group(2)), tags) : matching(tags))
                .filterOrElse(chosen -> !chosen.isEmpty(), chosen -> BaselineProblems.noTag(baseline))
                .map(chosen -> chosen.sorted(ORDER).map(baseline::at));
    }

    private Either<Problem, Seq<String>> between(String after, Option<String> upTo, Seq<String> tags) {
        var ends = upTo.toList().prepend(after);
        var missing = ends.find(end -> !tags.contains(end));
        return missing.isDefined()
                ? Either.left(BaselineProblems.noSuchRef(baseline.at(missing.get()), nearest(missing.get(), tags)))
                : Either.right(tags.filter(tag -> ends.exists(end -> TagOrder.areAlike(tag, end)))
                        .filter(tag -> ORDER.compare(tag, after) > 0)
                        .filter(tag -> upTo.forAll(end -> ORDER.compare(tag, end) <= 0)));
    }

    private Either<Problem, Seq<String>> matching(Seq<String> tags) {
        var pattern = Pattern.compile(List.ofAll(baseline.ref().toCharArray())
                .map(letter -> letter == '*' ? ".*" : letter == '?' ? "." : Pattern.quote(String.valueOf(letter)))
                .mkString());
        return Either.right(tags.filter(tag -> pattern.matcher(tag).matches()));
    }

    /** The tags most like what was written, the likest first. */
    public static Seq<String> nearest(String written, Seq<String> tags) {
        return tags.sortBy(tag -> NearMiss.distance(written, tag)).take(SHOWN);
    }
}
