package io.kernelagent.adapter.pacman;

import com.github.luben.zstd.Zstd;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.repo.IndexId;
import io.kernelagent.core.repo.Member;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.IndexParts;
import io.vavr.collection.Seq;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Packs the databases of pacman: tar members in one zstd frame for each package. Frames may follow each other in a
 * file, and libarchive, by which libalpm reads, takes them for one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8878#section-3.1">RFC 8878, 3.1: Frames</a>
 */
public final class PacmanIndexParts implements IndexParts {
    private static final int LEVEL = 3;
    private static final int BLOCK = 512;
    private static final int FILE_MODE = 0100644;
    private static final int FOLDER_MODE = 040755;

    @Override
    public PackageFormat format() {
        return PackageFormat.PACMAN;
    }

    @Override
    public Bytes pack(IndexId.Kind kind, Seq<Member> members) {
        return frame(archive(members));
    }

    /** A tar archive ends with two blocks of zeros. */
    @Override
    public Bytes end(IndexId.Kind kind) {
        return frame(Bytes.copyOf(new byte[2 * BLOCK]));
    }

    private static Bytes frame(Bytes content) {
        return Bytes.copyOf(Zstd.compress(content.toArray(), LEVEL));
    }

    private static Bytes archive(Seq<Member> members) {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new TarArchiveOutputStream(bytes, BLOCK)) {
            archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (var folder : members.map(member -> member.path().replaceFirst("[^/]*$", ""))
                    .distinct()) {
                archive.putArchiveEntry(entry(folder, FOLDER_MODE));
                archive.closeArchiveEntry();
            }
            for (var member : members) {
                write(archive, member);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        var whole = Bytes.copyOf(bytes.toByteArray());
        return whole.slice(0, whole.length() - 2 * BLOCK);
    }

    private static void write(TarArchiveOutputStream archive, Member member) throws IOException {
        var entry = entry(member.path(), FILE_MODE);
        entry.setSize(member.content().length());
        archive.putArchiveEntry(entry);
        archive.write(member.content().toArray());
        archive.closeArchiveEntry();
    }

    /** Nothing in it tells who made it or when: the time of a database is that of its snapshot. */
    private static TarArchiveEntry entry(String name, int mode) {
        var entry = new TarArchiveEntry(name, name.endsWith("/") ? TarConstants.LF_DIR : TarConstants.LF_NORMAL);
        entry.setMode(mode);
        entry.setIds(0, 0);
        entry.setNames("root", "root");
        entry.setModTime(0L);
        return entry;
    }
}
