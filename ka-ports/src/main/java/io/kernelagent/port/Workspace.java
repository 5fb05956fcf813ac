package io.kernelagent.port;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.control.Either;
import java.util.function.Supplier;

/** The one place where files of the workspace are written, atomically and durably, by one process at a time. */
public interface Workspace {
    /**
     * Writes a file whole: after a crash the old content is there, or the new one, never a part. Makes its folders.
     * Left without any effect when a folder is in the way, or when a symbolic link would lead out of the workspace.
     */
    Either<Fault, Done> write(TreePath path, Bytes content);

    /** Deletes a file; it is no fault when there is none. Its folder stays. A folder is not deleted but a fault. */
    Either<Fault, Done> delete(TreePath path);

    /**
     * Runs something while nobody else writes to this workspace. Left when the lock is held already, by another
     * process or further up in this one; the fault names the holder and since when. A holder that died holds nothing.
     *
     * @param purpose what the lock is taken for, for whoever meets it: {@code promote fresnel}
     */
    <R> Either<Fault, R> exclusively(String purpose, Supplier<R> work);

    /** That it was done. */
    enum Done {
        DONE
    }
}
