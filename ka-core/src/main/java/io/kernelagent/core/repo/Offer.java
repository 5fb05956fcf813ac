package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.KnownPackage;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Digest;
import io.vavr.control.Either;
import java.util.regex.Pattern;

/**
 * One package as a repository offers it.
 *
 * @param identity who it is
 * @param fileName its file, which never changes once it was offered
 * @param size how many bytes that file has
 * @param sha256 their digest
 */
public record Offer(PackageIdentity identity, String fileName, long size, Digest sha256) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9@_+][A-Za-z0-9@._+:~-]{0,250}");

    /** An architecture becomes the name of a folder. */
    private static final Pattern ARCHITECTURE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");

    /** The offer, or why the file cannot be offered under that name. */
    public static Either<Problem, Offer> of(PackageIdentity identity, String fileName, long size, Digest sha256) {
        return NAME.matcher(fileName).matches()
                        && ARCHITECTURE.matcher(identity.architecture()).matches()
                ? Either.right(new Offer(identity, fileName, size, sha256))
                : Either.left(RepoProblems.fileName(fileName));
    }

    public PackageKey key() {
        return new PackageKey(identity.format(), identity.architecture(), identity.name());
    }

    /** The package as the rules about uniqueness see it. */
    public KnownPackage known() {
        return new KnownPackage(identity, sha256);
    }
}
