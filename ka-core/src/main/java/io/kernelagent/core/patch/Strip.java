package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;

/**
 * How many leading folders of a name in a patch are no part of the path: what {@code -p} tells git and GNU patch. Where
 * nobody tells, the two names of a header do: {@code a/x} and {@code b/x} have one, {@code x} and {@code x} have none.
 */
final class Strip {
    /** Nobody has told. */
    static final int GUESS = -1;

    private static final Bytes SLASHES = Bytes.latin1("//");

    private Strip() {}

    /** The folders to take off the two names of one header; one that is absent is {@link Names#NULL}. */
    static int guess(Bytes old, Bytes fresh) {
        if (old.equals(Names.NULL)) {
            return isPrefixed(fresh) ? 1 : 0;
        }
        if (fresh.equals(Names.NULL) || old.equals(fresh)) {
            return isPrefixed(old) ? 1 : 0;
        }
        return isPrefixed(old) || isPrefixed(fresh) || strip(old, 1).equals(strip(fresh, 1)) ? 1 : 0;
    }

    /** Whether the first folder is a letter of git's, a dot, or a tree that somebody has named after its content. */
    private static boolean isPrefixed(Bytes name) {
        int slash = name.indexOf('/', 0);
        if (slash <= 0) {
            return false;
        }
        var folder = name.slice(0, slash).latin1();
        return (folder.length() == 1 && "abciow12.".contains(folder))
                || folder.startsWith("linux")
                || folder.endsWith(".orig")
                || folder.endsWith(".new");
    }

    /** The name without so many leading folders; fewer, when it has not so many. Two slashes in a row are one. */
    static Bytes strip(Bytes name, int folders) {
        var squashed = name.indexOf(SLASHES, 0) < 0 ? name : squash(name);
        int start = 0;
        for (int i = 0; i < folders; i++) {
            start = Math.max(start, squashed.indexOf('/', start) + 1);
        }
        return squashed.from(start);
    }

    private static Bytes squash(Bytes name) {
        var squashed = new BytesBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (name.at(i) != '/' || i == 0 || name.at(i - 1) != '/') {
                squashed.append(name.at(i));
            }
        }
        return squashed.toBytes();
    }
}
