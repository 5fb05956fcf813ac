package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How many leading folders are no part of the paths of one patch file: what somebody has told, or what its headers show
 * together. Where one file is {@code linux.orig/x} and {@code linux/x}, another one that is made as {@code linux/y}
 * has the same prefix, although its only name does not show it.
 */
final class Prefixes {
    private final int told;
    private final SortedSet<Bytes> seen = new TreeSet<>();

    private Prefixes(int told) {
        this.told = told;
    }

    /** For the files of one patch; {@link Strip#GUESS} where nobody has told. */
    static Prefixes of(int told, Iterable<FileSite> sites) {
        var prefixes = new Prefixes(told);
        if (told == Strip.GUESS) {
            sites.forEach(site -> prefixes.learn(site.header()));
        }
        return prefixes;
    }

    private void learn(FileHeader header) {
        var old = header.oldName().getOrElse(Names.NULL);
        var fresh = header.newName().getOrElse(Names.NULL);
        boolean isPair = !header.isOldAbsent() && !header.isNewAbsent() && !old.equals(fresh);
        if (isPair && Strip.guess(old, fresh) == 1) {
            seen.add(firstFolder(old));
            seen.add(firstFolder(fresh));
            seen.remove(Bytes.EMPTY);
        }
    }

    boolean isTold() {
        return told != Strip.GUESS;
    }

    /** The folders to take off the two names of one header; one that is absent is {@link Names#NULL}. */
    int of(Bytes old, Bytes fresh) {
        if (isTold()) {
            return told;
        }
        return Strip.guess(old, fresh) == 1 || isSeen(old) || isSeen(fresh) ? 1 : 0;
    }

    private boolean isSeen(Bytes name) {
        return !name.equals(Names.NULL) && seen.contains(firstFolder(name));
    }

    /** The first folder with its slash; empty for a name without one, which has nothing to take off. */
    private static Bytes firstFolder(Bytes name) {
        return name.slice(0, name.indexOf('/', 0) + 1);
    }
}
