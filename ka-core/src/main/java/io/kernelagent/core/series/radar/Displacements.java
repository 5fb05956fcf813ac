package io.kernelagent.core.series.radar;

import io.kernelagent.core.series.radar.Fate.Displaced;
import io.kernelagent.core.series.radar.Footing.Hold;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.TreeMap;

/**
 * Finds the hunks that apply to other lines than before: their lines were written by another patch, or they are other
 * lines of the baseline than the two versions of the file allow.
 */
final class Displacements {
    private final Before before;
    private final Tree onto;
    private final TreeMap<TreePath, Alignment> alignments = new TreeMap<>();

    Displacements(Before before, Tree onto) {
        this.before = before;
        this.onto = onto;
    }

    Seq<Displaced> of(int patch, Footing now) {
        return now.hunks().flatMap(is -> before.footing(patch)
                .of(is.standing().hunk())
                .filter(was -> isElsewhere(was, is))
                .map(was -> new Displaced(
                        is.standing().path(),
                        is.standing().hunk(),
                        was.standing().line(),
                        is.standing().line())));
    }

    private boolean isElsewhere(Hold was, Hold is) {
        var alignment = is.origin().filter(path -> was.origin().contains(path)).flatMap(this::alignment);
        return was.standing().owners().zip(is.standing().owners()).exists(line -> {
            boolean isOfBaselines = line._1 < 0 && line._2 < 0;
            boolean isOfPatches = line._1 >= 0 && line._2 >= 0;
            return isOfBaselines
                    ? alignment.exists(aligned -> !aligned.allows(-line._1, -line._2))
                    : isOfPatches && !line._1.equals(line._2);
        });
    }

    private Option<Alignment> alignment(TreePath path) {
        Option<Alignment> known = Option.of(alignments.get(path));
        return known.orElse(() -> {
            var made = before.at(path)
                    .flatMap(old -> onto.at(path).map(fresh -> Alignment.of(old.content(), fresh.content())));
            made.forEach(alignment -> alignments.put(path, alignment));
            return made;
        });
    }
}
