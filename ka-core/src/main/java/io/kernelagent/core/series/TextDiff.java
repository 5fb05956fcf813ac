package io.kernelagent.core.series;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.collection.Seq;

/** A unified diff of a text of ours, such as a patch file or a manifest, of which it is known what was changed. */
public final class TextDiff {
    private TextDiff() {}

    /**
     * The diff.
     *
     * @param oldName the name behind {@code ---}, quoted when it has to be
     * @param newName the name behind {@code +++}
     * @param regions what was changed, from the top down
     */
    public static Bytes of(String oldName, String newName, Bytes before, Bytes after, Seq<Region> regions) {
        var text = new BytesBuilder();
        text.append("--- ").append(PatchNames.shown(Bytes.utf8(oldName))).append('\n');
        text.append("+++ ").append(PatchNames.shown(Bytes.utf8(newName))).append('\n');
        new HunkWriter(TextLines.of(before), TextLines.of(after), text).write(regions);
        return text.toBytes();
    }
}
