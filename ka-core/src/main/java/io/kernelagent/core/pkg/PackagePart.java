package io.kernelagent.core.pkg;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Locale;

/** Which half of one kernel build a package holds. */
public enum PackagePart {
    /** The kernel, its modules and device trees: what boots. */
    IMAGE,
    /** What modules from elsewhere are built against. */
    HEADERS;

    /** Both parts. */
    public static final Seq<PackagePart> ALL = List.of(values());

    /** The word that package metadata use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
