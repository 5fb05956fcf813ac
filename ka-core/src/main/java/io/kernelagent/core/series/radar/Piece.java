package io.kernelagent.core.series.radar;

import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Placement;
import io.kernelagent.core.tree.Refusal;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * One thing that a patch does: a hunk, or what happens to a file as a whole.
 *
 * @param path the file, as the patch calls it
 * @param hunk which hunk of the patch, counted from 1; none for the file as a whole
 * @param outcome how it fares
 */
public record Piece(TreePath path, Option<Integer> hunk, Outcome outcome) {

    boolean fits() {
        return outcome.fold(fits -> true, contained -> false, fails -> false);
    }

    boolean isContained() {
        return outcome.fold(fits -> false, contained -> true, fails -> false);
    }

    /** Why it fails, if it does. */
    public Option<Refusal> refusal() {
        return outcome.fold(fits -> Option.none(), contained -> Option.none(), fails -> Option.some(fails.refusal()));
    }

    /** What proves that it is contained, if it is. */
    public Option<Evidence> evidence() {
        return outcome.fold(
                fits -> Option.none(), contained -> Option.some(contained.evidence()), fails -> Option.none());
    }

    /** How a piece fares. */
    public sealed interface Outcome {
        <R> R fold(Function<Fits, R> fits, Function<Contained, R> contained, Function<Fails, R> fails);

        /** It applies; a hunk says where. */
        record Fits(Option<Placement> placement) implements Outcome {
            @Override
            public <R> R fold(Function<Fits, R> fits, Function<Contained, R> contained, Function<Fails, R> fails) {
                return fits.apply(this);
            }
        }

        /** The other baseline has it. */
        record Contained(Evidence evidence) implements Outcome {
            @Override
            public <R> R fold(Function<Fits, R> fits, Function<Contained, R> contained, Function<Fails, R> fails) {
                return contained.apply(this);
            }
        }

        /** It neither applies nor is it there. */
        record Fails(Refusal refusal) implements Outcome {
            @Override
            public <R> R fold(Function<Fits, R> fits, Function<Contained, R> contained, Function<Fails, R> fails) {
                return fails.apply(this);
            }
        }
    }
}
