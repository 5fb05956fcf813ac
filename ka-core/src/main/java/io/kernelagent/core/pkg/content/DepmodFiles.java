package io.kernelagent.core.pkg.content;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * The files that depmod makes on the machine itself. Packed, they would be overwritten there, and the next check of the
 * package would call it damaged.
 *
 * @see <a href="https://man7.org/linux/man-pages/man8/depmod.8.html">depmod(8)</a>
 */
final class DepmodFiles {
    static final Seq<String> NAMES = List.of(
            "modules.alias",
            "modules.alias.bin",
            "modules.builtin.alias.bin",
            "modules.builtin.bin",
            "modules.dep",
            "modules.dep.bin",
            "modules.devname",
            "modules.softdep",
            "modules.symbols",
            "modules.symbols.bin",
            "modules.weakdep");

    private DepmodFiles() {}

    /** A command of a shell that takes them away, and with them the folder when nothing else is in it. */
    static String removal(String folder) {
        return "(cd " + folder + " 2>/dev/null && rm -f " + NAMES.mkString(" ") + ") || :\n    rmdir " + folder
                + " 2>/dev/null || :\n";
    }
}
