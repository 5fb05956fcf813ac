package io.kernelagent.adapter.local;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The wall around a folder. A path that was parsed cannot leave its tree by {@code ..}, but a symbolic link on the way
 * can lead anywhere: what is read or written must lie, links followed, below the real root.
 */
final class Inside {
    private final Path root;

    Inside(Path root) {
        this.root = root;
    }

    /** Refuses a folder (or a file that is a link) that really lies elsewhere; one that does not exist yet is fine. */
    void check(Path place) throws IOException {
        var there = nearestThatExists(place);
        if (!there.toRealPath().startsWith(root.toRealPath())) {
            throw new FileSystemException(place.toString(), null, "a symbolic link leads out of " + root);
        }
    }

    private Path nearestThatExists(Path place) {
        var there = place;
        while (!there.equals(root) && there.getParent() != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        return there;
    }
}
