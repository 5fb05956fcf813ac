package io.kernelagent.core.series;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.scope.Reach;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;

/**
 * One part of a patch that was split.
 *
 * @param number its place in the order, counted from 1
 * @param name the name of its file
 * @param label what it is about: {@code board/pinebook-pro}, or {@code dt-bindings} of no scope at all
 * @param scopes the scopes that its files speak for; none for bindings and headers, several only where files of two
 *     scopes cannot do without each other
 * @param files its changes, in the order of the whole
 * @param needs why it stands behind other parts
 * @param text the part as a patch file
 */
public record SplitPart(
        int number, String name, String label, Seq<Reach> scopes, Seq<FilePatch> files, Seq<Need> needs, Bytes text) {

    /**
     * A reason for the order.
     *
     * @param part the number of the part that has to come before
     * @param file the file of this part that speaks of the other
     * @param other the file that the part before creates, or the one that is only deleted once nobody speaks of it
     */
    public record Need(int part, TreePath file, TreePath other) {}
}
