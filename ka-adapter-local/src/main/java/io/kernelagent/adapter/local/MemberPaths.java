package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** Collects the paths of the files and links of a tarball, its single top folder stripped. */
final class MemberPaths {
    private final LocalSettings.Limits limits;
    private final TopFolder top = new TopFolder();
    private final TreeSet<Bytes> found = new TreeSet<>();
    private int count;

    MemberPaths(LocalSettings.Limits limits) {
        this.limits = limits;
    }

    /** One member passes by. */
    void meet(TarArchiveEntry entry) throws IOException {
        if (++count > limits.files()) {
            throw new IOException("it has more than " + limits.files() + " members");
        }
        for (var path : MemberName.of(entry).path()) {
            top.meet(path, entry.isDirectory());
            if (entry.isFile() || entry.isSymbolicLink() || entry.isLink()) {
                found.add(path);
            }
        }
    }

    /** The paths by bytes; a name that no tree can hold is nobody's path. */
    Seq<TreePath> paths() {
        return Array.ofAll(found)
                .flatMap(path -> TreePath.parse(top.isSingle() ? TopFolder.stripped(path) : path))
                .sorted();
    }
}
