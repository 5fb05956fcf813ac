package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * A {@code GIT binary patch}, already inflated: what turns the old content into the new one, and back where the patch
 * says so.
 *
 * @param forward from old to new
 * @param reverse from new to old; with it the old content can be verified before the change
 */
public record BinaryPatch(Hunk forward, Option<Hunk> reverse) {

    /** One direction of a binary change. */
    public sealed interface Hunk {
        <R> R fold(Function<Bytes, R> literal, Function<Bytes, R> delta);

        /** The whole content. */
        record Literal(Bytes content) implements Hunk {
            @Override
            public <R> R fold(Function<Bytes, R> literal, Function<Bytes, R> delta) {
                return literal.apply(content);
            }
        }

        /** Instructions in git's pack delta encoding, to be run against the other side's content. */
        record Delta(Bytes instructions) implements Hunk {
            @Override
            public <R> R fold(Function<Bytes, R> literal, Function<Bytes, R> delta) {
                return delta.apply(instructions);
            }
        }
    }
}
