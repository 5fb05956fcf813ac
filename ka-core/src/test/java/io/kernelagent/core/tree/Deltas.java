package io.kernelagent.core.tree;

import io.kernelagent.core.text.Bytes;
import io.vavr.control.Either;

/** Lends the delta reader, which nobody but this package sees, to those who try what it bears. */
public final class Deltas {
    private Deltas() {}

    /** The new content, or why the instructions do not fit the old one. */
    public static Either<String, Bytes> apply(Bytes source, Bytes instructions) {
        return GitDelta.apply(source, instructions);
    }
}
