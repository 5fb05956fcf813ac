package io.kernelagent.core.fleet;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Locale;

/** How a kernel comes to a machine. */
public enum InstallMode {
    /** Beside the one that is there, with files and a boot entry of its own. */
    ALONGSIDE,
    /** In the place of the distribution's kernel. */
    REPLACE;

    /** Both modes. */
    public static final Seq<InstallMode> ALL = List.of(values());

    /** The word that manifests use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
