package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.PackagePart;
import io.kernelagent.core.problem.Problem;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Where one world puts the files of a kernel, and what it wants to be told about them. */
interface PackageLayout {
    /** The package with this part of the kernel; left where two files would land at one path. */
    Either<Seq<Problem>, PackagePlan> plan(StagedKernel kernel, PackagePart part);
}
