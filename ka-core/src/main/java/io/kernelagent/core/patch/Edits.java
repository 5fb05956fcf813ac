package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.collection.Seq;
import java.util.Comparator;

/** Mends texts by edits. */
public final class Edits {
    /** One mend may uncover the next; more than a handful in a row is no mending any more. */
    private static final int MOST_ROUNDS = 8;

    private Edits() {}

    /**
     * The text with the edits made. Of two that overlap the one that begins first is made; what the other one was for
     * is found again in the new text.
     */
    public static Bytes apply(Bytes text, Seq<Edit> edits) {
        var mended = new BytesBuilder(text.length());
        int done = 0;
        int last = -1;
        for (var edit : edits.sorted(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to))) {
            if (edit.from() >= done && edit.from() > last) {
                mended.append(text.slice(done, edit.from())).append(edit.replacement());
                done = edit.to();
                last = edit.from();
            }
        }
        return mended.append(text.from(done)).toBytes();
    }

    /** The text with everything mended that a machine can mend without doubt; mending it again changes nothing. */
    public static Bytes mend(Bytes text) {
        var mended = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var edits = Patch.parse(mended).findings().flatMap(PatchFinding::fix);
            if (edits.isEmpty()) {
                return mended;
            }
            mended = apply(mended, edits);
        }
        return mended;
    }
}
