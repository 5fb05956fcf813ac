package io.kernelagent.core.pkg;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;

/** Why a package may not be made, or may not join those that are there. */
final class PackageProblems {
    private PackageProblems() {}

    static Problem versionTaken(KnownPackage candidate, KnownPackage known) {
        return Problem.of(
                        "KA-PKG-VERSION-TAKEN",
                        Where.file(candidate.identity().fileName()),
                        candidate.identity() + " exists already with other content")
                .withDetail("there: " + known.content())
                .withDetail("here:  " + candidate.content())
                .withMend("give the package a higher pkgrel: machines never fetch a version again that they have");
    }

    static Problem releaseTaken(PackageIdentity candidate, PackageIdentity known) {
        var release = candidate.mark().map(mark -> mark.release().text()).getOrElse("");
        return Problem.of(
                        "KA-PKG-RELEASE-TAKEN",
                        Where.file(candidate.fileName()),
                        "the kernel release " + release + " belongs to " + known + " already")
                .withMend("give one of the two another suffix (package.suffix): both would own the modules in"
                        + " /lib/modules/" + release);
    }
}
