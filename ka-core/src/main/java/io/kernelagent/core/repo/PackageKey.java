package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.PackageName;
import java.util.Comparator;

/**
 * What a repository offers at most one version of.
 *
 * @param architecture what the package's world calls the machines it is for
 */
public record PackageKey(PackageFormat format, String architecture, PackageName name)
        implements Comparable<PackageKey> {
    private static final Comparator<PackageKey> ORDER = Comparator.comparing(PackageKey::format)
            .thenComparing(PackageKey::architecture)
            .thenComparing(PackageKey::name);

    @Override
    public int compareTo(PackageKey other) {
        return ORDER.compare(this, other);
    }
}
