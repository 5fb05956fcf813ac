package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.text.Bytes;
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
        var recipe = Digests.sha256(Bytes.utf8(packaging.build().lock() + "\n"));
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
                packaging.name(),
                identity.version(),
                identity.architecture(),
                recipe,
                packaging.imprint().packager(),
                packaging.imprint().time().getEpochSecond(),
                packaging.imprint().tool());
    }
}
