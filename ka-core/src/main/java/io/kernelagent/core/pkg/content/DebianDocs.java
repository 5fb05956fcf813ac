package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.tar.Gzip;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The two files that every Debian package has below {@code /usr/share/doc}, and what lintian has to know.
 *
 * @see <a href="https://www.debian.org/doc/debian-policy/ch-docs.html">Policy 12.5 and 12.7</a>
 */
final class DebianDocs {
    private static final DateTimeFormatter RFC_5322 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss '+0000'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private DebianDocs() {}

    static Seq<PackageEntry> of(KernelPackaging packaging, PackageIdentity identity) {
        var folder = "usr/share/doc/" + identity.name() + "/";
        return List.of(
                PackageEntry.text(folder + "copyright", copyright(packaging)),
                PackageEntry.literal(
                        folder + "changelog.Debian.gz", Gzip.stored(Bytes.utf8(changelog(packaging))), false),
                LintianOverrides.of(identity));
    }

    private static String copyright(KernelPackaging packaging) {
        return String.format(
                Locale.ROOT,
                """
                Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
                Upstream-Name: linux
                Source: %s

                Files: *
                Copyright: 1991-%d Linus Torvalds and many others; see the file CREDITS of the kernel's source
                License: GPL-2.0-only
                 On Debian systems the text of the GNU General Public License version 2 is in
                 /usr/share/common-licenses/GPL-2.
                """,
                packaging.imprint().homepage(),
                packaging.imprint().year());
    }

    private static String changelog(KernelPackaging packaging) {
        return changelog(
                packaging.name() + " (" + packaging.version() + ")",
                "Kernel " + packaging.build().release() + ", built from the lock\n    "
                        + packaging.build().lock() + ".",
                packaging.imprint());
    }

    /** A changelog with one entry. */
    static String changelog(String what, String change, Imprint imprint) {
        return String.format(Locale.ROOT, """
                %s unstable; urgency=medium

                  * %s

                 -- %s  %s
                """, what, change, imprint.packager(), RFC_5322.format(imprint.time()));
    }
}
