package io.kernelagent.core.repo.upload;

import io.kernelagent.core.repo.Shelf;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * What a package server has.
 *
 * @param shelf its snapshots
 * @param list the SHA-256 of the list of the live one
 * @param packages the sizes of the files of packages and of their signatures. A file has its name only when it is whole
 */
public record Copy(Shelf shelf, Option<Digest> list, Map<TreePath, Long> packages) {
    /** Of nothing. */
    public static final Copy NOTHING = new Copy(new Shelf(Option.none(), List.empty()), Option.none(), TreeMap.empty());

    Copy with(Shelf other) {
        return new Copy(other, list, packages);
    }
}
