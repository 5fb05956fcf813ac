package io.kernelagent.core.pkg;

import io.vavr.control.Option;

/**
 * Who a package is.
 *
 * @param name its name, which also says of which world it is
 * @param version its version in the grammar of that world
 * @param architecture what its world calls the machines it is for; {@code any} or {@code all} for every machine
 * @param mark the kernel inside; none for a package that holds no part of one
 */
public record PackageIdentity(PackageName name, PackageVersion version, String architecture, Option<KernelMark> mark) {
    public PackageFormat format() {
        return name.format();
    }

    /** The name of its file, as {@code makepkg} and {@code dpkg-deb} choose it. */
    public String fileName() {
        return version.fold(
                pacman -> name + "-" + version + "-" + architecture + ".pkg.tar.zst",
                debian -> name + "_" + withoutEpoch() + "_" + architecture + ".deb");
    }

    /** A colon has no place in the name of a Debian file. */
    private String withoutEpoch() {
        var text = version.toString();
        return text.substring(text.indexOf(':') + 1);
    }

    /** {@code name version}, as package managers list it. */
    @Override
    public String toString() {
        return name + " " + version;
    }
}
