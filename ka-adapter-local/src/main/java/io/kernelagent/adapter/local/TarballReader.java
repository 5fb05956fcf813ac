package io.kernelagent.adapter.local;

import com.github.luben.zstd.ZstdInputStream;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Seq;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Reads wanted files out of a tarball in one pass, or in a second one where a wanted file is a hard link to an earlier
 * member.
 */
final class TarballReader {
    private static final int BUFFER = 1 << 16;
    private static final int MOST_PASSES = 4;

    private final Path file;
    private final LocalSettings.Limits limits;

    TarballReader(Path file, LocalSettings.Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** Whether the name of a file says that it is a tarball that can be read. */
    static boolean isNamedAsTarball(Path file) {
        return file.toString().matches("(?s).*\\.(tar\\.(xz|zst|gz)|txz|tzst|tgz)");
    }

    /**
     * What the tarball has at the wanted paths, its single top folder stripped.
     *
     * @param asked the wanted paths and those that are known already: none of them is named as somebody who lives in a
     *     folder
     */
    Tree read(Seq<TreePath> asked, Seq<TreePath> wanted) throws IOException {
        var members = new WantedMembers(asked, wanted, limits);
        int passes = 0;
        do {
            if (++passes > MOST_PASSES) {
                throw new IOException("hard links lead from one to the next, more than " + MOST_PASSES + " times");
            }
            members.beginPass();
            pass(members::meet);
        } while (members.wantsAnotherPass());
        return members.tree();
    }

    /** The paths of everything that is a file or a link. */
    Seq<TreePath> paths() throws IOException {
        var paths = new MemberPaths(limits);
        pass((entry, content) -> paths.meet(entry));
        return paths.paths();
    }

    private void pass(Meeting members) throws IOException {
        try (var unpacked = new BoundedStream(unpacked(), limits.archiveBytes());
                var tar = new TarArchiveInputStream(new BufferedInputStream(unpacked, BUFFER), "ISO-8859-1")) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                members.meet(entry, tar);
            }
        } catch (IllegalArgumentException damaged) {
            throw new IOException("the tarball is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private InputStream unpacked() throws IOException {
        var name = file.toString();
        if (name.endsWith("xz")) {
            return ParallelXz.open(file);
        }
        var packed = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            return name.endsWith("zst") ? new ZstdInputStream(packed) : new GZIPInputStream(packed, BUFFER);
        } catch (IOException damaged) {
            packed.close();
            throw damaged;
        }
    }

    /** What is done about each member. */
    @FunctionalInterface
    private interface Meeting {
        void meet(TarArchiveEntry entry, InputStream content) throws IOException;
    }
}
