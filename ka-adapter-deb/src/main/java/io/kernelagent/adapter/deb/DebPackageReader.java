package io.kernelagent.adapter.deb;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.content.PackageArchive;
import io.kernelagent.core.pkg.content.PackageMetadata;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.packing.PackageFile;
import io.kernelagent.packing.TarInput;
import io.kernelagent.packing.Unsound;
import io.kernelagent.port.PackageReader;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads {@code .deb}, ours and dpkg-deb's.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/deb.5.html">deb(5)</a>
 */
public final class DebPackageReader implements PackageReader {
    private static final String CONTROL = "control";
    private static final byte[] VERSION_2 = {'2', '.'};

    @Override
    public Either<Fault, Either<Problem, PackageArchive>> read(String file) {
        return new PackageFile(file, PackageFormat.DEB).read(DebPackageReader::open);
    }

    private static PackageFile.Opened open(InputStream stream, long size) throws IOException {
        var deb = new ArInput(stream, size);
        requireVersion(deb.next("debian-binary"));
        TarInput.Contents control;
        try (var tar = Decompressor.of(deb.next("control.tar"))) {
            control = TarInput.read(tar, CONTROL::equals);
        }
        TarInput.Contents data;
        try (var tar = Decompressor.of(deb.next("data.tar"))) {
            data = TarInput.read(tar, path -> false);
        }
        deb.end();
        var fields =
                control.kept().get(CONTROL).toEither("it has no control file").flatMap(PackageMetadata::control);
        return new PackageFile.Opened(
                fields, data.members().reject(member -> member.path().isEmpty()));
    }

    private static void requireVersion(ArInput.Member member) throws IOException {
        var text = member.content().readNBytes(VERSION_2.length);
        if (!Arrays.equals(text, VERSION_2)) {
            throw new Unsound("it is no package of format 2");
        }
    }
}
