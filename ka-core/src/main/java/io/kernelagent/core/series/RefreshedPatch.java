package io.kernelagent.core.series;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.Placement;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * A patch of a series with its hunks written anew.
 *
 * @param name its name in the series
 * @param index its place in the series, counted from 0
 * @param before its text as it was
 * @param after its text as it is
 * @param files the text files that it changes
 * @param regions the stretches of the text that were written anew
 */
public record RefreshedPatch(
        String name, int index, Bytes before, Bytes after, Seq<RefreshedFile> files, Seq<Region> regions) {

    public boolean isChanged() {
        return !before.equals(after);
    }

    /** The hunks for which lines of context were ignored; none unless the user asked for fuzz. */
    public Seq<Placement> fuzzy() {
        return files.flatMap(RefreshedFile::placements).filter(hunk -> hunk.fuzz() > 0);
    }

    /** The change of the patch file itself as a diff; none when nothing changes. */
    public Option<Bytes> diff() {
        return Option.when(isChanged(), () -> TextDiff.of(name, name, before, after, regions));
    }
}
