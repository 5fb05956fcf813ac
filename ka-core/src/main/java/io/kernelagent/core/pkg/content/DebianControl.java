package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackagePart;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * {@code control}: what dpkg knows about a package. The kernel's mark stands in fields of our own; in a source package
 * they would begin with {@code XB-}, which the binary package drops.
 *
 * @see <a href="https://www.debian.org/doc/debian-policy/ch-controlfields.html#user-defined-fields">Policy 5.7</a>
 */
final class DebianControl {
    private DebianControl() {}

    static String text(KernelPackaging packaging, PackageIdentity identity, PackageContent content) {
        var mark = identity.mark().get();
        return List.of(
                        "Package: " + identity.name(),
                        "Source: " + packaging.name(),
                        "Version: " + identity.version(),
                        "Architecture: " + identity.architecture(),
                        "Maintainer: " + packaging.imprint().packager(),
                        "Installed-Size: " + content.kibibytes())
                .appendAll(relations(mark.part()))
                .append("Section: kernel")
                .append("Priority: optional")
                .append("Homepage: " + packaging.imprint().homepage())
                .appendAll(KernelFields.of(mark).map(field -> titled(field._1) + ": " + field._2))
                .append("Description: " + Words.description(packaging, mark))
                .append(" Built by kernel-agent from the lock that the field Kernel-Agent-Lock names.")
                .mkString("", "\n", "\n");
    }

    private static Seq<String> relations(PackagePart part) {
        return part == PackagePart.IMAGE ? List.of("Recommends: kmod") : List.empty();
    }

    /** {@code kernel-agent-lock} as dpkg likes its fields: {@code Kernel-Agent-Lock}. */
    private static String titled(String field) {
        return List.of(field.split("-", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .mkString("-");
    }
}
