package io.kernelagent.core.pkg;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tag of a kernel tree stands for, taken apart so that both package managers sort it right: {@code v7.0-rc3},
 * {@code v6.1.192}, {@code v7.0-danctnix1}.
 *
 * <p>A release candidate is older than its release, a vendor's release newer than the plain one. pacman says that of
 * {@code 7.0rc3}, {@code 7.0} and {@code 7.0.danctnix1}; dpkg of {@code 7.0~rc3}, {@code 7.0} and
 * {@code 7.0+danctnix1}.
 *
 * @param release the numbers with their dots
 * @param candidate the number behind {@code -rc}
 * @param vendor what a vendor's tag adds, letters and digits with inner dots
 */
public record UpstreamVersion(String release, Option<Integer> candidate, Option<String> vendor) {
    private static final Pattern TAG = Pattern.compile(
            "v?(\\d{1,4}(?:\\.\\d{1,5}){1,3})(?:-rc(\\d{1,3}))?(?:-([A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*))?");

    /** The version that a tag names, or what is wrong with it. */
    public static Either<String, UpstreamVersion> ofTag(String tag) {
        var parts = TAG.matcher(tag);
        return parts.matches()
                ? Either.right(of(parts))
                : Either.left("the tag \"" + tag + "\" names no kernel version such as v7.0, v7.0-rc3 or v6.1.192");
    }

    private static UpstreamVersion of(Matcher parts) {
        return new UpstreamVersion(
                parts.group(1),
                Option.of(parts.group(2)).map(Integer::valueOf),
                Option.of(parts.group(3)).map(vendor -> vendor.replace('-', '.')));
    }

    /** The {@code pkgver} for pacman, where letters behind a number make it older and a dot makes it newer. */
    public String pkgver() {
        return release
                + candidate.map(number -> "rc" + number).getOrElse("")
                + vendor.map(name -> "." + name).getOrElse("");
    }

    /** The upstream version for dpkg, where a tilde sorts before the end. */
    public String debianUpstream() {
        return release
                + candidate.map(number -> "~rc" + number).getOrElse("")
                + vendor.map(name -> "+" + name).getOrElse("");
    }

    /** The version of the nth packaging of this source. */
    public PackageVersion packaged(PackageFormat format, int pkgrel) {
        var release = Option.some(Integer.toString(pkgrel));
        return format == PackageFormat.PACMAN
                ? new PacmanVersion(0, pkgver(), release)
                : new DebianVersion(0, debianUpstream(), release);
    }
}
