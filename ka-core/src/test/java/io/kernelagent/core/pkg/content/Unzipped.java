package io.kernelagent.core.pkg.content;

import io.kernelagent.core.text.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** Opens our gzip files with a program that is not ours. */
final class Unzipped {
    private Unzipped() {}

    static String text(PackageEntry entry) {
        var zipped = ((EntryBody.Literal) entry.body()).content().toArray();
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return Bytes.wrap(stream.readAllBytes()).utf8();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
