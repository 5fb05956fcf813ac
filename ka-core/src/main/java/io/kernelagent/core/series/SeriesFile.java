package io.kernelagent.core.series;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.TreeMap;

/**
 * A {@code series} file as quilt writes it: one patch a line, {@code #} begins a comment, {@code -pN} says how many
 * leading path segments to take off. A line that begins with a hyphen, with or without blanks behind it, names a patch
 * that is not to be applied, as in armbian's {@code series.conf}.
 */
final class SeriesFile {
    private static final int MAX_STRIP = 9;
    private static final int MISTYPED = 20;

    private final String file;
    private final SortedSet<TreePath> present;
    private final ArrayList<SeriesOrder.Entry> entries = new ArrayList<>();
    private final ArrayList<TreePath> skipped = new ArrayList<>();
    private final ArrayList<Problem> problems = new ArrayList<>();

    SeriesFile(String file, Seq<TreePath> present) {
        this.file = file;
        this.present = TreeSet.ofAll(present);
    }

    Either<Seq<Problem>, SeriesOrder> order(Bytes text) {
        // Latin-1 carries every byte of a path through a String unharmed.
        Array.of(text.latin1().split("\n", -1)).forEachWithIndex((line, index) -> readLine(line, index + 1));
        refuseDuplicates();
        if (entries.isEmpty() && problems.isEmpty()) {
            problems.add(OrderProblems.emptyFile(file));
        }
        return problems.isEmpty() ? Either.right(order()) : Either.left(List.ofAll(problems));
    }

    private SeriesOrder order() {
        var named = List.ofAll(entries).map(SeriesOrder.Entry::path).appendAll(skipped);
        var unlisted = present.filter(SeriesOrder::isPatch)
                .reject(SeriesOrder::isCoverLetter)
                .removeAll(named)
                .toArray();
        return new SeriesOrder(List.ofAll(entries), List.ofAll(skipped), unlisted);
    }

    private void readLine(String line, int number) {
        var text = line.replaceFirst("(^|[ \t])#.*", "").trim().replaceFirst("^-[ \t]+", "-");
        var words = Array.of(text.split("[ \t\r]+", -1));
        if (words.head().isEmpty()) {
            return;
        }
        boolean isToApply = !words.head().startsWith("-");
        var name = isToApply ? words.head() : words.head().substring(1);
        TreePath.parse(Bytes.latin1(name))
                .peekLeft(why -> problems.add(OrderProblems.noPath(file, number, name, why)))
                .peek(path -> take(path, strip(words.tail(), number), number, isToApply));
    }

    private void take(TreePath path, Option<Integer> strip, int number, boolean isToApply) {
        if (!isToApply || SeriesOrder.isCoverLetter(path)) {
            skipped.add(path);
        } else if (present.contains(path)) {
            entries.add(new SeriesOrder.Entry(path, strip, number));
        } else {
            problems.add(OrderProblems.missing(file, number, path, likely()));
        }
    }

    /** What somebody may have meant. Whoever misses this many files is in a wrong folder. */
    private Seq<TreePath> likely() {
        return problems.size() < MISTYPED ? present.filter(SeriesOrder::isPatch).toArray() : List.empty();
    }

    private Option<Integer> strip(Seq<String> options, int number) {
        Option<Integer> strip = Option.none();
        for (var option : options) {
            if (option.matches("-p[0-" + MAX_STRIP + "]")) {
                strip = Option.some(option.charAt(2) - '0');
            } else {
                problems.add(OrderProblems.unknownOption(file, number, option));
            }
        }
        return strip;
    }

    private void refuseDuplicates() {
        var seen = new TreeMap<TreePath, SeriesOrder.Entry>();
        for (var entry : entries) {
            Option.of(seen.putIfAbsent(entry.path(), entry))
                    .forEach(earlier -> problems.add(OrderProblems.twice(file, earlier, entry)));
        }
    }
}
