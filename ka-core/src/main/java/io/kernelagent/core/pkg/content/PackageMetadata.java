package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackageName;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import java.util.Locale;

/**
 * Reads the metadata of packages, ours and others': {@code .PKGINFO} and {@code control}. Left says why a text is none.
 */
public final class PackageMetadata {
    private PackageMetadata() {}

    /** The fields of a {@code .PKGINFO}: {@code name = value}, comments with a hash. */
    public static Either<String, Seq<PackageField>> pkgInfo(Bytes text) {
        return Either.sequenceRight(List.of(text.utf8().split("\n", -1))
                .reject(line -> line.isBlank() || line.startsWith("#"))
                .map(PackageMetadata::assignment));
    }

    private static Either<String, PackageField> assignment(String line) {
        int equals = line.indexOf(" = ");
        return equals > 0
                ? Either.right(new PackageField(line.substring(0, equals), line.substring(equals + 3)))
                : Either.left(".PKGINFO has a line that is no assignment");
    }

    /** The fields of a {@code control} file: {@code Name: value}, further lines indented. */
    public static Either<String, Seq<PackageField>> control(Bytes text) {
        var unfolded = text.utf8().stripTrailing().replace("\n ", "\u0000").replace("\n\t", "\u0000");
        return Either.sequenceRight(List.of(unfolded.split("\n", -1)).map(PackageMetadata::field));
    }

    private static Either<String, PackageField> field(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                ? Either.right(new PackageField(
                        line.substring(0, colon),
                        line.substring(colon + 1).strip().replace('\u0000', '\n')))
                : Either.left("control has a line that is no field");
    }

    /** Who the package with these fields is. */
    public static Either<String, PackageIdentity> identity(PackageFormat format, Seq<PackageField> fields) {
        boolean isPacman = format == PackageFormat.PACMAN;
        var all = byName(fields);
        return required(all, isPacman ? "pkgname" : "package")
                .flatMap(text -> PackageName.parse(format, text).mapLeft(why -> "the name \"" + text + "\" " + why))
                .flatMap(name -> required(all, isPacman ? "pkgver" : "version")
                        .flatMap(format::version)
                        .flatMap(version -> required(all, isPacman ? "arch" : "architecture")
                                .filterOrElse(
                                        arch -> arch.matches("[a-z0-9_-]{1,32}"),
                                        arch -> "\"" + arch + "\" is no architecture")
                                .flatMap(arch -> KernelFields.mark(isPacman ? extra(fields) : all)
                                        .map(mark -> new PackageIdentity(name, version, arch, mark)))));
    }

    private static Either<String, String> required(Map<String, String> fields, String name) {
        return fields.get(name).toEither("the metadata have no \"" + name + "\"");
    }

    private static Map<String, String> byName(Seq<PackageField> fields) {
        return fields.foldLeft(
                TreeMap.empty(), (map, field) -> map.put(field.name().toLowerCase(Locale.ROOT), field.value()));
    }

    /** pacman keeps what it does not know itself in {@code xdata = name=value}. */
    private static Map<String, String> extra(Seq<PackageField> fields) {
        return fields.filter(field -> field.name().equals("xdata"))
                .map(field -> field.value().split("=", 2))
                .filter(pair -> pair.length == 2)
                .foldLeft(TreeMap.empty(), (map, pair) -> map.put(pair[0], pair[1]));
    }
}
