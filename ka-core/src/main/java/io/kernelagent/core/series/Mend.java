package io.kernelagent.core.series;

import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.plan.Step;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.GivenFile;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * A step of {@code lint --fix}: one patch file is written anew. It names the texts by their digests only; mending is a
 * pure function, so whoever performs the step computes the new text again and checks it.
 *
 * @param file the file as the user named it
 * @param before the BLAKE2b of the text that was looked at
 * @param after the BLAKE2b of the mended text
 * @param mended the findings that the mend takes away
 */
public record Mend(GivenFile file, Digest before, Digest after, Seq<PatchFinding> mended) implements Step {
    @Override
    public String id() {
        return file.toString();
    }

    @Override
    public String effect() {
        return "mend " + file + " (b2sum now " + before + ")";
    }

    @Override
    public Seq<String> touches() {
        return List.of(file.toString());
    }

    @Override
    public String why() {
        return mended.map(finding -> finding.code() + " at line " + finding.line())
                .distinct()
                .mkString(", ");
    }

    @Override
    public String doneWhen() {
        return "its b2sum is " + after;
    }
}
