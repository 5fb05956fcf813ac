package io.kernelagent.core.patch;

import io.kernelagent.core.patch.FilePatch.Change;
import io.kernelagent.core.text.Bytes;
import io.vavr.control.Option;

/** Turns changes round: what leads from old to new then leads from new to old. */
final class Reversal {
    private Reversal() {}

    /** None where a patch does not say enough: for a copy, and for binary content without a way back. */
    static Option<FilePatch> of(FilePatch patch) {
        boolean isUnknown = patch.change() == Change.COPY
                || patch.binary().exists(binary -> binary.reverse().isEmpty());
        return Option.when(!isUnknown, () -> reversed(patch));
    }

    private static FilePatch reversed(FilePatch patch) {
        return new FilePatch(
                patch.line(),
                reversed(patch.change()),
                patch.newPath(),
                patch.oldPath(),
                patch.newMode(),
                patch.oldMode(),
                patch.hunks().map(Reversal::of),
                patch.binary().flatMap(binary -> binary.reverse()
                        .map(back -> new BinaryPatch(back, Option.some(binary.forward())))));
    }

    private static Change reversed(Change change) {
        return switch (change) {
            case CREATE -> Change.DELETE;
            case DELETE -> Change.CREATE;
            case MODIFY, RENAME, COPY -> change;
        };
    }

    private static Hunk of(Hunk hunk) {
        return new Hunk(
                hunk.line(),
                /* old= */ hunk.fresh(),
                /* fresh= */ hunk.old(),
                hunk.heading(),
                reversed(hunk.body()),
                new HunkCounts(
                        /* old= */ hunk.actual().fresh(),
                        /* fresh= */ hunk.actual().old()),
                hunk.context());
    }

    /** The order of the lines stays: added and removed lines of one change may stand in either. */
    private static Bytes reversed(Bytes body) {
        var turned = body.toArray();
        boolean isStart = true;
        for (int i = 0; i < turned.length; i++) {
            if (isStart && (turned[i] == '+' || turned[i] == '-')) {
                turned[i] = (byte) (turned[i] == '+' ? '-' : '+');
            }
            isStart = turned[i] == '\n';
        }
        return Bytes.wrap(turned);
    }
}
