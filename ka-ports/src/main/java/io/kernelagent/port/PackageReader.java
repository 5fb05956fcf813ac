package io.kernelagent.port;

import io.kernelagent.core.pkg.content.PackageArchive;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.vavr.control.Either;

/** Looks into packages, wherever they come from: every byte is taken for hostile until it was checked. */
public interface PackageReader {
    /**
     * Who a package is and what it puts on a machine. The inner left when the file is no sound package: cut off, a
     * wrong checksum, a path that leaves the tree, a device node, a member that is there twice, more than the limits
     * allow. Nothing is unpacked to a disk, whatever the size of the package.
     */
    Either<Fault, Either<Problem, PackageArchive>> read(String file);
}
