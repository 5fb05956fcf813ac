package io.kernelagent.core.repo;

import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.vavr.control.Either;

/**
 * Nothing can be signed. This is more than a verb that failed: whatever is built now could not be published, so that it
 * becomes a block, {@code [ka:signing-fail]}, that halts every build until somebody has mended it.
 *
 * @param repository whose key it is
 * @param cause what is wrong with the key, or what happened when it was to sign
 */
public record SigningFailure(RepositoryName repository, Either<Problem, Fault> cause) {
    /** The key may not sign. */
    public static SigningFailure unfit(RepositoryName repository, Problem problem) {
        return new SigningFailure(repository, Either.left(problem));
    }

    /** The key could not be used, or what it gave is not believed. */
    public static SigningFailure failed(RepositoryName repository, Fault fault) {
        return new SigningFailure(repository, Either.right(fault));
    }

    /** One line for people. */
    public String headline() {
        return "cannot sign for the repository " + repository + ": "
                + cause.fold(Problem::headline, fault -> fault.operation() + ": " + fault.detail());
    }
}
