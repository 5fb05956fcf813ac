package io.kernelagent.core.series;

import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.tree.Blame;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;

/**
 * Neighbouring lines of one story.
 *
 * @param range which lines, counted from 1
 * @param lines the lines
 */
public record Stretch(LineRange range, Seq<Blame.Line> lines) {
    static Seq<Stretch> of(Seq<Blame.Line> lines, int first) {
        var stretches = new ArrayList<Stretch>();
        int start = 0;
        for (int i = 1; i <= lines.length(); i++) {
            if (i == lines.length() || !goesOn(lines.get(i - 1), lines.get(i))) {
                stretches.add(new Stretch(new LineRange(first + start, i - start), lines.subSequence(start, i)));
                start = i;
            }
        }
        return Array.ofAll(stretches);
    }

    /** Lines of the baseline go on as long as nothing was taken out between them. */
    private static boolean goesOn(Blame.Line line, Blame.Line next) {
        var at = line.past().baseline();
        var nextAt = next.past().baseline();
        boolean isNext = at.exists(range -> nextAt.exists(following -> following.start() == range.start() + 1));
        return line.isLike(next) && (line.patch().isDefined() || isNext);
    }

    /** Who wrote the lines, none when the baseline did. */
    public Option<Integer> patch() {
        return lines.head().patch();
    }

    /** The patches whose lines stood there before, the latest first. */
    public Seq<Integer> before() {
        return lines.head().past().patches();
    }

    /** The lines of the baseline that these are, or that stood there before. */
    public Option<LineRange> baseline() {
        return lines.head()
                .past()
                .baseline()
                .map(range -> patch().isDefined() ? range : new LineRange(range.start(), lines.length()));
    }
}
