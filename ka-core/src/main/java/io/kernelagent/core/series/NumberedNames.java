package io.kernelagent.core.series;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/** The order of a directory without a {@code series} file: by the numbers at the front of the names. */
final class NumberedNames {
    private static final Pattern NUMBERED = Pattern.compile("(?:v[0-9]+-)?([0-9]{1,18}).*");

    private final String folder;
    private final Seq<TreePath> present;

    NumberedNames(String folder, Seq<TreePath> present) {
        this.folder = folder;
        this.present = present;
    }

    Either<Seq<Problem>, SeriesOrder> order() {
        var patches = present.filter(path -> path.segments().length() == 1)
                .filter(SeriesOrder::isPatch)
                .sorted();
        var letters = patches.filter(SeriesOrder::isCoverLetter);
        var numbered = patches.removeAll(letters);
        if (numbered.isEmpty()) {
            return Either.left(List.of(OrderProblems.empty(folder, foldersWithPatches())));
        }
        var problems = withoutNumber(numbered).appendAll(withEqualNumbers(numbered));
        return problems.isEmpty()
                ? Either.right(new SeriesOrder(byNumber(numbered), letters, List.empty()))
                : Either.left(problems);
    }

    private Seq<Problem> withoutNumber(Seq<TreePath> patches) {
        return patches.reject(NumberedNames::hasNumber).map(path -> OrderProblems.noNumber(folder, path));
    }

    private Seq<Problem> withEqualNumbers(Seq<TreePath> patches) {
        var sorted = patches.filter(NumberedNames::hasNumber).sortBy(NumberedNames::number);
        return sorted.zip(sorted.drop(1))
                .filter(pair -> number(pair._1) == number(pair._2))
                .map(pair -> OrderProblems.equalNumbers(folder, pair._1, pair._2));
    }

    private static Seq<SeriesOrder.Entry> byNumber(Seq<TreePath> patches) {
        return patches.sortBy(NumberedNames::number).map(path -> new SeriesOrder.Entry(path, Option.none(), 0));
    }

    private Seq<String> foldersWithPatches() {
        return present.filter(SeriesOrder::isPatch)
                .filter(path -> path.segments().length() > 1)
                .map(path -> path.segments().head().utf8())
                .distinct()
                .sorted();
    }

    private static boolean hasNumber(TreePath path) {
        return numberOf(path).isDefined();
    }

    private static long number(TreePath path) {
        return numberOf(path).getOrElseThrow(() -> new IllegalStateException("a name without a number: " + path));
    }

    static Option<Long> numberOf(TreePath path) {
        var matcher = NUMBERED.matcher(path.name().latin1());
        return Option.when(matcher.matches(), () -> Long.parseLong(matcher.group(1)));
    }
}
