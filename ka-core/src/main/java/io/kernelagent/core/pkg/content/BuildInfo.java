package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import java.util.Locale;

/**
 * {@code .BUILDINFO}: where a package was made. There is no PKGBUILD: what {@code makepkg} says about it, we say about
 * the lock digest, as {@code sha256sum} prints it for a file with that one line.
 *
 * @see <a href="https://man.archlinux.org/man/BUILDINFO.5">BUILDINFO(5)</a>
 */
final class BuildInfo {
    private BuildInfo() {}

    static String text(KernelPackaging packaging, PackageIdentity identity) {
        return text(
                identity,
                packaging.name().text(),
                packaging.imprint(),
                Digests.sha256(Bytes.utf8(packaging.build().lock() + "\n")));
    }

    /**
     * The text for a package of any kind.
     *
     * @param base what several packages have in common
     * @param recipe the digest of what it was made from
     */
    static String text(PackageIdentity identity, String base, Imprint imprint, Digest recipe) {
        return String.format(
                Locale.ROOT,
                """
                format = 2
                pkgname = %s
                pkgbase = %s
                pkgver = %s
                pkgarch = %s
                pkgbuild_sha256sum = %s
                packager = %s
                builddate = %s
                builddir = /build
                startdir = /build
                buildtool = kernel-agent
                buildtoolver = %s
                """,
                identity.name(),
                base,
                identity.version(),
                identity.architecture(),
                recipe,
                imprint.packager(),
                imprint.time().getEpochSecond(),
                imprint.tool());
    }
}
