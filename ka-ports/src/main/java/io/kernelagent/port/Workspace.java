package io.kernelagent.port;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.control.Either;
import java.util.function.Supplier;

/** The one place where files of the workspace are written, atomically and durably, by one process at a time. */
public interface Workspace {
    /** Writes a file whole: after a crash the old content is there, or the new one, never a part. Makes its folders. */
    Either<Fault, Done> write(TreePath path, Bytes content);

    /** Deletes a file; it is no fault when there is none. */
    Either<Fault, Done> delete(TreePath path);

    /**
     * Runs something while no other process writes to this workspace. Left when another process holds the lock; the
     * fault names it and since when.
     */
    <R> Either<Fault, R> exclusively(String purpose, Supplier<R> work);

    /** That it was done. */
    enum Done {
        DONE
    }
}
