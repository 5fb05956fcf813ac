package io.kernelagent.adapter.deb;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.repo.IndexId;
import io.kernelagent.core.repo.Member;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.IndexParts;
import io.vavr.collection.Seq;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * Packs the indices of a Debian repository: {@code Packages} as it is, {@code Packages.gz} as one gzip member for each
 * package. Members may follow each other in a file; apt reads on behind the first. (It does not with xz.)
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952#section-2.2">RFC 1952, 2.2: File format</a>
 */
public final class DebianIndexParts implements IndexParts {
    @Override
    public PackageFormat format() {
        return PackageFormat.DEB;
    }

    @Override
    public Bytes pack(IndexId.Kind kind, Seq<Member> members) {
        var text = Bytes.concat(members.map(Member::content));
        return kind == IndexId.Kind.PACKAGES_GZ ? packed(text) : text;
    }

    /** An index without packages still has to be a gzip file. */
    @Override
    public Bytes end(IndexId.Kind kind) {
        return kind == IndexId.Kind.PACKAGES_GZ ? packed(Bytes.EMPTY) : Bytes.EMPTY;
    }

    private static Bytes packed(Bytes text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.toArray());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return Bytes.copyOf(bytes.toByteArray());
    }
}
