package io.kernelagent.core.pkg.content;

import io.kernelagent.core.kernel.Initramfs;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackagePart;
import java.util.Locale;

/**
 * {@code .INSTALL}: what pacman runs around a package. It does what Arch's own hooks do, for machines that have none,
 * and takes away what was made on the machine and is in nobody's list. It never fails: pacman would go on all the same.
 *
 * @see <a href="https://man.archlinux.org/man/PKGBUILD.5#INSTALL/UPGRADE/REMOVE_SCRIPTING">PKGBUILD(5)</a>
 */
final class InstallScript {
    private InstallScript() {}

    static String text(KernelPackaging packaging, PackageIdentity identity, String initramfs) {
        var release = packaging.build().release();
        if (identity.mark().exists(mark -> mark.part() == PackagePart.HEADERS)) {
            return "# Headers of the kernel " + release + ": nothing to run.\n";
        }
        var image = packaging.initramfs() == Initramfs.NONE ? "" : "    rm -f /" + initramfs + "\n";
        var removal = DepmodFiles.removal("/usr/lib/modules/" + release) + image;
        return String.format(Locale.ROOT, """
                # The kernel %s.

                post_install() {
                    if command -v depmod >/dev/null 2>&1; then
                        depmod %s
                    fi
                }

                post_upgrade() {
                    post_install
                }

                post_remove() {
                    %s}
                """, release, release, removal);
    }
}
