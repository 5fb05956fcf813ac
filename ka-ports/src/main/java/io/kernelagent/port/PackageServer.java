package io.kernelagent.port;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.upload.Copy;
import io.vavr.control.Either;

/** The copy of a repository, from which clients fetch. Who holds the lock of the repository changes its copy. */
public interface PackageServer extends SnapshotStore {
    /** What is there, by names and sizes; an absent folder is a copy of nothing. */
    Either<Fault, Copy> look();
}
