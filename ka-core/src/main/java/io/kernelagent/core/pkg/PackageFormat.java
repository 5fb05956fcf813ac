package io.kernelagent.core.pkg;

import io.kernelagent.core.kernel.Architecture;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Pattern;

/** The two worlds a kernel is packaged for. */
public enum PackageFormat {
    /** Arch Linux; names as in <a href="https://man.archlinux.org/man/PKGBUILD.5">PKGBUILD(5)</a>. */
    PACMAN("[a-z0-9@_+][a-z0-9@._+-]*"),
    /** Debian; names as in Policy 5.6.1. */
    DEB("[a-z0-9][a-z0-9+.-]+");

    /** Both formats. */
    public static final Seq<PackageFormat> ALL = List.of(values());

    private final Pattern names;

    PackageFormat(String names) {
        this.names = Pattern.compile(names);
    }

    /** The word that manifests use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What packages of this format call an architecture. */
    public String nameOf(Architecture architecture) {
        return this == PACMAN ? architecture.archName() : architecture.debianName();
    }

    /** The version that a package of this format writes so, or what is wrong with the text. */
    public Either<String, PackageVersion> version(String text) {
        return this == PACMAN
                ? PacmanVersion.parse(text).map(version -> version)
                : DebianVersion.parse(text).map(version -> version);
    }

    /** Why a package of this format cannot have that name. */
    public Option<String> reasonAgainst(String packageName) {
        return Option.when(
                !names.matcher(packageName).matches(), "is no name of a " + word() + " package (" + names + ")");
    }
}
