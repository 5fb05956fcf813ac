package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.PackageIdentity;
import java.util.Locale;

/**
 * What lintian calls an error and is none here, with the reason.
 *
 * @see <a href="https://lintian.debian.org/manual/">Lintian manual, overrides</a>
 */
final class LintianOverrides {
    private LintianOverrides() {}

    static PackageEntry of(PackageIdentity identity) {
        return PackageEntry.text(
                "usr/share/lintian/overrides/" + identity.name(), String.format(Locale.ROOT, """
                        # dpkg reads zstd since 1.21.18 (Debian 12), and zstd packs a kernel many times faster than
                        # xz. Only Debian's own archive refuses it; this package goes to another repository.
                        %s: malformed-deb-archive
                        """, identity.name()));
    }
}
