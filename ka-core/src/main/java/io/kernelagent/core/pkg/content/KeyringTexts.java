package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.pkg.tar.Gzip;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Locale;

/** What stands around the keys in a keyring package. */
final class KeyringTexts {
    private KeyringTexts() {}

    /**
     * Tells pacman's keyring. A machine without one yet, such as an image that is just being made, is told later.
     *
     * @see <a href="https://man.archlinux.org/man/pacman-key.8">pacman-key(8), PROVIDING A KEYRING</a>
     */
    static String install(RepositoryName repository) {
        return String.format(Locale.ROOT, """
                post_install() {
                    if pacman-key --list-keys >/dev/null 2>&1; then
                        pacman-key --populate %s
                    fi
                }

                post_upgrade() {
                    post_install
                }
                """, repository);
    }

    static String pkgInfo(KeyringPackaging packaging, PackageIdentity identity, PackageContent content) {
        var imprint = packaging.imprint();
        return String.format(
                Locale.ROOT,
                """
                pkgname = %s
                pkgbase = %s
                xdata = pkgtype=pkg
                pkgver = %s
                pkgdesc = %s
                url = %s
                builddate = %d
                packager = %s
                size = %d
                arch = %s
                license = CC0-1.0
                """,
                identity.name(),
                identity.name(),
                identity.version(),
                description(packaging),
                imprint.homepage(),
                imprint.time().getEpochSecond(),
                imprint.packager(),
                content.bytes(),
                identity.architecture());
    }

    static String control(KeyringPackaging packaging, PackageIdentity identity, PackageContent content) {
        return String.format(
                Locale.ROOT,
                """
                Package: %s
                Version: %s
                Architecture: %s
                Maintainer: %s
                Installed-Size: %d
                Section: misc
                Priority: optional
                Multi-Arch: foreign
                Homepage: %s
                Description: %s
                 apt believes the repository by the keys in /usr/share/keyrings/%s.gpg.
                """,
                identity.name(),
                identity.version(),
                identity.architecture(),
                packaging.imprint().packager(),
                content.kibibytes(),
                packaging.imprint().homepage(),
                description(packaging),
                identity.name());
    }

    static Seq<PackageEntry> docs(KeyringPackaging packaging, PackageIdentity identity) {
        var folder = "usr/share/doc/" + identity.name() + "/";
        return List.of(
                PackageEntry.text(folder + "copyright", copyright(packaging.imprint())),
                PackageEntry.literal(
                        folder + "changelog.Debian.gz",
                        Gzip.stored(Bytes.utf8(DebianDocs.changelog(
                                identity.name() + " (" + identity.version() + ")",
                                "The public keys of the repository " + packaging.repository() + ".",
                                packaging.imprint()))),
                        false),
                LintianOverrides.of(identity));
    }

    private static String copyright(Imprint imprint) {
        return String.format(Locale.ROOT, """
                Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/

                Files: *
                Copyright: %d the holders of the keys
                License: CC0-1.0
                 On Debian systems the text of the CC0 1.0 Universal license is in
                 /usr/share/common-licenses/CC0-1.0.
                """, imprint.year());
    }

    private static String description(KeyringPackaging packaging) {
        return "public keys of the package repository " + packaging.repository();
    }
}
