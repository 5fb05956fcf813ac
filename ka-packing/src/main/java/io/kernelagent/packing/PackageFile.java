package io.kernelagent.packing;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.content.ArchiveProblems;
import io.kernelagent.core.pkg.content.CarriedKernel;
import io.kernelagent.core.pkg.content.PackageArchive;
import io.kernelagent.core.pkg.content.PackageField;
import io.kernelagent.core.pkg.content.PackageMetadata;
import io.kernelagent.core.pkg.tar.TarMember;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A package file of this machine, opened by whoever knows its format. What the disk did is a fault; whatever is wrong
 * with the bytes is a problem of the file.
 *
 * @param name the file as the caller named it
 * @param format what it is read as
 */
public record PackageFile(String name, PackageFormat format) {

    /** Reads the file to its end. */
    public Either<Fault, Either<Problem, PackageArchive>> read(Opener opener) {
        var path = Path.of(name);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Either.left(Fault.harmless("read the package", name, absence(path)));
        }
        FileSum sum;
        try {
            sum = FileSum.of(path);
        } catch (IOException failure) {
            return Either.left(Fault.harmless("read the package", name, PackingFaults.reason(failure)));
        }
        try (var stream = new BufferedInputStream(Files.newInputStream(path), FileSums.BUFFER)) {
            return Either.right(archive(opener.open(stream, sum.size()), sum)
                    .mapLeft(reason -> ArchiveProblems.unsound(name, reason)));
        } catch (IOException broken) {
            return Either.right(Either.left(ArchiveProblems.unsound(name, PackingFaults.reason(broken))));
        }
    }

    private static String absence(Path path) {
        if (Files.isSymbolicLink(path)) {
            return "it is a link: name the file that it leads to";
        }
        return Files.exists(path) ? "it is no file: name the packages themselves" : "there is no such file";
    }

    private Either<String, PackageArchive> archive(Opened opened, FileSum sum) {
        return opened.fields().flatMap(fields -> PackageMetadata.identity(format, fields)
                .flatMap(identity -> CarriedKernel.verified(identity, opened.files()))
                .map(identity -> new PackageArchive(identity, fields, opened.files(), sum.size(), sum.sha256())));
    }

    /** Takes a package of one format apart. */
    @FunctionalInterface
    public interface Opener {
        /**
         * The metadata and the files of a package.
         *
         * @param size how many bytes the stream has
         */
        Opened open(InputStream stream, long size) throws IOException;
    }

    /**
     * A package taken apart.
     *
     * @param fields its metadata, or why they are none
     * @param files what it puts on a machine
     */
    public record Opened(Either<String, Seq<PackageField>> fields, Seq<TarMember> files) {}
}
