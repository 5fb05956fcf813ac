package io.kernelagent.core.tree;

import io.kernelagent.core.patch.BinaryPatch;
import io.kernelagent.core.text.Bytes;
import io.vavr.control.Either;

/**
 * What a binary patch makes of a content. Where the patch knows the way back, the way back has to lead to the content
 * it started from: that takes the place of the object ids in the header, which other tools fake.
 */
final class BinaryContent {
    private BinaryContent() {}

    /** The new content, or why the patch does not fit the old one. */
    static Either<String, Bytes> after(BinaryPatch patch, Bytes old) {
        return run(patch.forward(), old)
                .flatMap(fresh -> leadsBack(patch, fresh, old)
                        ? Either.right(fresh)
                        : Either.left("the content is not what the binary patch is for"));
    }

    /** Whether a content is what the patch makes, from the old content it knows. */
    static boolean isDone(BinaryPatch patch, Bytes content) {
        return patch.reverse()
                .flatMap(reverse -> run(reverse, content).toOption())
                .flatMap(old -> run(patch.forward(), old).toOption())
                .contains(content);
    }

    private static boolean leadsBack(BinaryPatch patch, Bytes fresh, Bytes old) {
        return patch.reverse().forAll(reverse -> run(reverse, fresh).exists(old::equals));
    }

    private static Either<String, Bytes> run(BinaryPatch.Hunk hunk, Bytes content) {
        return hunk.fold(Either::right, instructions -> GitDelta.apply(content, instructions));
    }
}
