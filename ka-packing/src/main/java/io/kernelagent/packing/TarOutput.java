package io.kernelagent.packing;

import io.kernelagent.core.pkg.content.PackageEntry;
import io.kernelagent.core.pkg.tar.TarMember;
import io.kernelagent.core.pkg.tar.TarWriter;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;

/** Writes entries of a plan as a tar archive, the bytes of staged files straight from the disk. */
public final class TarOutput {
    private final TarWriter writer;
    private final StagedContent contents;
    private final Bytes prefix;

    /**
     * @param time the one time that all members bear
     * @param staging where the bytes of staged files are
     * @param prefix what stands before each path: nothing, or {@code ./}
     */
    public TarOutput(Instant time, Path staging, String prefix) {
        this.writer = new TarWriter(time);
        this.contents = new StagedContent(staging);
        this.prefix = Bytes.latin1(prefix);
    }

    /** A whole archive; an archive with a prefix begins with the folder that the prefix names. */
    public void write(Seq<PackageEntry> entries, OutputStream out) throws IOException {
        if (!prefix.isEmpty()) {
            put(writer.header(TarMember.folder(prefix.slice(0, prefix.length() - 1))), out);
        }
        for (var entry : entries) {
            var member = entry.member(prefix);
            put(writer.header(member), out);
            entry.body().match(contents).writeTo(out);
            put(TarWriter.padding(member.size()), out);
        }
        put(TarWriter.END, out);
    }

    private static void put(Bytes bytes, OutputStream out) throws IOException {
        out.write(bytes.toArray());
    }
}
