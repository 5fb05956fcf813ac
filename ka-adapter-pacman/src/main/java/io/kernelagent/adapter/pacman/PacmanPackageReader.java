package io.kernelagent.adapter.pacman;

import com.github.luben.zstd.ZstdInputStream;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.content.PackageArchive;
import io.kernelagent.core.pkg.content.PackageMetadata;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.packing.BoundedInput;
import io.kernelagent.packing.PackageFile;
import io.kernelagent.packing.TarInput;
import io.kernelagent.port.PackageReader;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;

/** Reads {@code .pkg.tar.zst}, ours and makepkg's. */
public final class PacmanPackageReader implements PackageReader {
    private static final String INFO = ".PKGINFO";
    private static final Bytes DOT = Bytes.latin1(".");

    @Override
    public Either<Fault, Either<Problem, PackageArchive>> read(String file) {
        return new PackageFile(file, PackageFormat.PACMAN).read(PacmanPackageReader::open);
    }

    private static PackageFile.Opened open(InputStream stream, long size) throws IOException {
        try (var tar = new BoundedInput(new ZstdInputStream(stream), size)) {
            var contents = TarInput.read(tar, INFO::equals);
            var fields = contents.kept().get(INFO).toEither("it has no " + INFO).flatMap(PackageMetadata::pkgInfo);
            // Names with a dot in front are for pacman alone, and never land on a machine.
            return new PackageFile.Opened(
                    fields, contents.members().reject(member -> member.path().startsWith(DOT)));
        }
    }
}
