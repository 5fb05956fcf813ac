package io.kernelagent.core.resolve;

import io.kernelagent.core.series.SeriesMetadata;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Includes whose own order is known.
 *
 * @param includes each include with what is known about it, in the order of the manifest
 */
record OrderedIncludes(Seq<Part> includes) {
    /** Every patch, in the order in which it applies. */
    Seq<Member> members() {
        return includes.flatMap(Part::members);
    }

    /**
     * One include.
     *
     * @param members its patches in their order
     * @param metadata what its {@code series.yaml} says, if there is one
     * @param unlisted patches that its {@code series} file does not name
     */
    record Part(Include include, Seq<Member> members, Option<SeriesMetadata> metadata, Seq<TreePath> unlisted) {}

    /**
     * One patch.
     *
     * @param path its file
     * @param strip the folders to take off its names, where a {@code series} file says so
     * @param series what is known about the series it belongs to
     */
    record Member(Include include, TreePath path, Option<Integer> strip, Option<SeriesMetadata> series) {}
}
