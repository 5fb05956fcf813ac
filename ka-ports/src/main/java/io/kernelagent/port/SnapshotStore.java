package io.kernelagent.port;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.Garbage;
import io.kernelagent.core.repo.SnapshotFiles;
import io.kernelagent.core.repo.Stored;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * Changes a folder that clients install from, here or on a package server. Packages are added, snapshots are written
 * beside the live one, and the only thing that ever changes what clients see is {@link #switchTo}. Whatever a crash or
 * a lost connection leaves behind is invisible to clients and does not hinder the next run.
 *
 * <p>All paths count from the root of the repository, see {@code Layout}.
 */
public interface SnapshotStore {
    /** Adds files that no snapshot lists yet; left when the content has not the sum that was expected. */
    Either<Fault, Workspace.Done> store(Seq<Stored> files);

    /** Writes a snapshot whole; it is durable when this returns, and nobody sees it yet. */
    Either<Fault, Workspace.Done> write(SnapshotFiles snapshot);

    /** Makes a snapshot live, in one instant. Left when there is no such snapshot. */
    Either<Fault, Workspace.Done> switchTo(int snapshot);

    /** Takes away snapshots and packages. The live snapshot is never among them: that is a fault, and nothing goes. */
    Either<Fault, Workspace.Done> remove(Garbage garbage);
}
