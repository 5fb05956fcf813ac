package io.kernelagent.core.pkg.content;

import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackagePart;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Locale;

/**
 * The four scripts that dpkg runs around a kernel. They hand over to {@code /etc/kernel/<script>.d}, where initramfs
 * makers and boot loaders wait for kernels, and run depmod, because its files are not in the package.
 *
 * @see <a href="https://www.debian.org/doc/debian-policy/ch-maintainerscripts.html">Policy 6</a>
 * @see <a href="https://kernel-team.pages.debian.net/kernel-handbook/ch-update-hooks.html">Kernel Handbook, hooks</a>
 */
enum MaintainerScript {
    PREINST("install|upgrade"),
    POSTINST("configure"),
    PRERM("remove|deconfigure"),
    POSTRM("remove|purge");

    private static final Seq<MaintainerScript> ALL = List.of(values());

    private final String occasions;

    MaintainerScript(String occasions) {
        this.occasions = occasions;
    }

    /** The scripts of a package; headers need none. */
    static Seq<PackageEntry> all(KernelPackaging packaging, PackageIdentity identity) {
        return identity.mark().exists(mark -> mark.part() == PackagePart.IMAGE)
                ? ALL.map(script -> PackageEntry.literal(
                        script.fileName(),
                        Bytes.utf8(script.text(packaging.build().release())),
                        true))
                : List.empty();
    }

    private String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String text(KernelRelease release) {
        return String.format(Locale.ROOT, """
                #!/bin/sh
                set -e

                release=%s
                hooks=/etc/kernel/%s.d

                case "$1" in
                %s)
                %s    if [ -d "$hooks" ]; then
                        DEB_MAINT_PARAMS="$*" INITRD=Yes run-parts --exit-on-error \\
                            --arg="$release" --arg="/boot/vmlinuz-$release" "$hooks"
                    fi
                    ;;
                esac
                """, release, fileName(), occasions, own(release));
    }

    /** What the script does before it hands over. */
    private String own(KernelRelease release) {
        return switch (this) {
            case POSTINST -> "    if command -v depmod >/dev/null 2>&1; then\n        depmod \"$release\"\n    fi\n";
            case POSTRM -> "    " + DepmodFiles.removal("/lib/modules/" + release);
            case PREINST, PRERM -> "";
        };
    }
}
