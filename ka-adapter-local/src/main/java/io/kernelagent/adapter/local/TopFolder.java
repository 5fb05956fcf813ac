package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Array;

/** Learns from the members of a tarball whether they all lie in one folder, as {@code linux-6.1/}. */
final class TopFolder {
    private Bytes first = Bytes.EMPTY;
    private boolean isSingle = true;

    /** One more member; a file of the top level is no folder. */
    void meet(Bytes path, boolean isFolder) {
        int slash = path.indexOf('/', 0);
        var segment = slash < 0 ? path : path.slice(0, slash);
        if (first.isEmpty()) {
            first = segment;
        }
        isSingle = isSingle && segment.equals(first) && (slash >= 0 || isFolder);
    }

    /** Whether they all do, as far as they have passed by. */
    boolean isSingle() {
        return isSingle;
    }

    /** The name that the tarball has for a path of the tree. */
    Bytes whole(Bytes path) {
        return isSingle ? Bytes.concat(Array.of(first, Bytes.utf8("/"), path)) : path;
    }

    /** A path without its first segment; empty when it has no other. */
    static Bytes stripped(Bytes path) {
        int slash = path.indexOf('/', 0);
        return slash < 0 ? Bytes.EMPTY : path.from(slash + 1);
    }
}
