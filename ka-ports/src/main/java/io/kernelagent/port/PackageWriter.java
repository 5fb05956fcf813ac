package io.kernelagent.port;

import io.kernelagent.core.pkg.KnownPackage;
import io.kernelagent.core.pkg.content.PackagePlan;
import io.kernelagent.core.problem.Fault;
import io.vavr.control.Either;

/** Turns the plan of a package into a file. The same plan makes the same bytes on every machine, at any time. */
public interface PackageWriter {
    /**
     * Writes the package into a folder, under the name that its identity gives it: whole, or not at all. An earlier
     * file of that name is replaced. Left without any effect when a staged file is not what the plan says it is.
     *
     * @param staging the folder that the staged tree of the plan was read from
     * @param folder where the package comes to; made when it is absent
     * @return the package with the SHA-256 of its file
     */
    Either<Fault, KnownPackage> write(PackagePlan plan, String staging, String folder);
}
