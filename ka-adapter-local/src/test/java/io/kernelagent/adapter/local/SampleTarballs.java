package io.kernelagent.adapter.local;

import com.github.luben.zstd.ZstdOutputStream;
import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Makes tarballs, honest and hostile ones. */
final class SampleTarballs {
    /** Writes the members of one tarball. */
    interface Members {
        void writeTo(TarArchiveOutputStream tar) throws IOException;
    }

    private SampleTarballs() {}

    /** A tarball of these files, in a top folder or none. */
    static Path of(Tree files, String topFolder, Path file) {
        return of(file, tar -> {
            for (var entry : files.files()) {
                put(tar, topFolder + entry._1, entry._2);
            }
        });
    }

    static Path of(Path file, Members members) {
        try (var tar = new TarArchiveOutputStream(packed(Files.newOutputStream(file), file), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            members.writeTo(tar);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    static void put(TarArchiveOutputStream tar, String name, TreeFile file) throws IOException {
        if (file.mode() == FileMode.SYMLINK) {
            link(tar, name, file.content().utf8(), TarConstants.LF_SYMLINK);
            return;
        }
        var entry = new TarArchiveEntry(name, TarConstants.LF_NORMAL, true);
        entry.setMode(file.mode() == FileMode.EXECUTABLE ? 0100755 : 0100644);
        entry.setSize(file.content().length());
        tar.putArchiveEntry(entry);
        tar.write(file.content().toArray());
        tar.closeArchiveEntry();
    }

    static void put(TarArchiveOutputStream tar, String name, String content) throws IOException {
        put(tar, name, TreeFile.regular(Bytes.utf8(content)));
    }

    static void link(TarArchiveOutputStream tar, String name, String target, byte kind) throws IOException {
        var entry = new TarArchiveEntry(name, kind, true);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    static void special(TarArchiveOutputStream tar, String name, byte kind) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name, kind, true));
        tar.closeArchiveEntry();
    }

    private static OutputStream packed(OutputStream file, Path name) throws IOException {
        var suffix = name.toString();
        if (suffix.endsWith("gz")) {
            return new GZIPOutputStream(file);
        }
        return suffix.endsWith("zst") ? new ZstdOutputStream(file) : new XZOutputStream(file, new LZMA2Options(0));
    }

    /** Bytes that are no archive at all. */
    static Path rubbish(Path file) {
        try {
            return Files.write(file, "rubbish".getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
