package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.PackageFormat;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Comparator;
import java.util.Locale;

/** One index that clients fetch: what kind it is, and for which architecture. */
public record IndexId(Kind kind, String architecture) implements Comparable<IndexId> {
    private static final Comparator<IndexId> ORDER =
            Comparator.comparing(IndexId::kind).thenComparing(IndexId::architecture);

    /** The kinds of index. */
    public enum Kind {
        /** What pacman installs from. */
        DATABASE(PackageFormat.PACMAN),
        /** The same with the paths of every package, for {@code pacman -F}. */
        FILES(PackageFormat.PACMAN),
        /** What apt installs from. */
        PACKAGES(PackageFormat.DEB),
        /** The same, packed. */
        PACKAGES_GZ(PackageFormat.DEB);

        private final PackageFormat format;

        Kind(PackageFormat format) {
            this.format = format;
        }

        public PackageFormat format() {
            return format;
        }

        /** The word in the names of our own files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The kinds that a world has. */
    public static Seq<Kind> kinds(PackageFormat format) {
        return List.of(Kind.values()).filter(kind -> kind.format() == format);
    }

    @Override
    public int compareTo(IndexId other) {
        return ORDER.compare(this, other);
    }
}
