package io.kernelagent.adapter.deb;

import io.kernelagent.core.pkg.tar.Ar;
import io.kernelagent.packing.NewFile;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/**
 * Writes an ar archive. A header holds the size of what follows, which is known only behind it: it is written twice.
 */
final class ArOutput {
    private final NewFile file;
    private final Instant time;

    /** Begins an archive in an empty file. */
    ArOutput(NewFile file, Instant time) throws IOException {
        this.file = file;
        this.time = time;
        put(out -> out.write(Ar.MAGIC.toArray()));
    }

    void member(String name, Content content) throws IOException {
        long place = file.position();
        put(out -> out.write(Ar.header(name, time, 0).toArray()));
        long start = file.position();
        put(content);
        long size = file.position() - start;
        file.overwrite(place, Ar.header(name, time, size));
        put(out -> out.write(Ar.padding(size).toArray()));
    }

    private void put(Content content) throws IOException {
        var out = file.end();
        content.writeTo(out);
        out.flush();
    }

    /** Gives its bytes to a stream. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
