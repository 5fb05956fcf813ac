package io.kernelagent.core.pkg;

import io.kernelagent.core.text.Digest;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Which pkgrel the next package of a version gets: the one it had when it was made from the same lock, else one more
 * than any that was ever given, so that a pkgrel never stands for two contents.
 */
public final class Pkgrels {
    private Pkgrels() {}

    /**
     * The pkgrel for a package made from this lock.
     *
     * @param upstream the version without its release, as {@link PackageVersion#upstream()} says it
     * @param known every package that was ever published or installed, of any name
     */
    public static int next(PackageName name, String upstream, Digest lock, Seq<PackageIdentity> known) {
        var earlier = known.filter(
                one -> one.name().equals(name) && one.version().upstream().equals(upstream));
        return earlier.filter(one -> one.mark().exists(mark -> mark.lock().contains(lock)))
                .flatMap(Pkgrels::number)
                .max()
                .getOrElse(() -> earlier.flatMap(Pkgrels::number).max().getOrElse(0) + 1);
    }

    /** The whole number of a release; {@code 3.1} counts as 3, and what begins with no number as none. */
    private static Option<Integer> number(PackageIdentity identity) {
        return identity.version()
                .release()
                .map(release -> release.replaceFirst("[^0-9].*", ""))
                .filter(digits -> digits.matches("\\d{1,8}"))
                .map(Integer::valueOf);
    }
}
