package io.kernelagent.core.pkg;

import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What may not exist twice: a name with its version and other bytes, because machines keep what they have once seen
 * under that name; and a kernel release in two packages, because the second one would overwrite the modules of the
 * first while it runs.
 */
public final class Uniqueness {
    private Uniqueness() {}

    /** Why the candidate cannot stand beside what is there already; nothing when it can. */
    public static Seq<Problem> objections(KnownPackage candidate, Seq<KnownPackage> present) {
        return List.ofAll(present).flatMap(known -> objection(candidate, known));
    }

    private static Option<Problem> objection(KnownPackage candidate, KnownPackage known) {
        if (isSameVersion(candidate.identity(), known.identity())) {
            return Option.when(
                    !candidate.content().equals(known.content()), () -> PackageProblems.versionTaken(candidate, known));
        }
        return Option.when(
                sharesRelease(candidate.identity(), known.identity()),
                () -> PackageProblems.releaseTaken(candidate.identity(), known.identity()));
    }

    private static boolean isSameVersion(PackageIdentity one, PackageIdentity two) {
        return one.name().equals(two.name())
                && one.architecture().equals(two.architecture())
                && one.version().toString().equals(two.version().toString());
    }

    /** A newer version of one package may keep the release: it replaces the older one and its modules. */
    private static boolean sharesRelease(PackageIdentity one, PackageIdentity two) {
        return !one.name().equals(two.name())
                && one.format() == two.format()
                && one.architecture().equals(two.architecture())
                && one.mark()
                        .flatMap(mine -> two.mark().filter(theirs -> isSameKernel(mine, theirs)))
                        .isDefined();
    }

    private static boolean isSameKernel(KernelMark one, KernelMark two) {
        return one.part() == two.part() && one.release().equals(two.release());
    }
}
