package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Workspace;
import io.vavr.control.Either;
import java.util.function.Supplier;

/** A workspace whose process is killed at a certain place: before or after one of its writes. */
final class DyingWorkspace implements Workspace {
    private final Workspace alive;
    private int left;

    /** @param places how many places to pass, two for each write */
    DyingWorkspace(Workspace alive, int places) {
        this.alive = alive;
        this.left = places;
    }

    /** Whether the process came to its end. */
    boolean runs(Runnable process) {
        try {
            process.run();
            return true;
        } catch (Killed killed) {
            return false;
        }
    }

    @Override
    public Either<Fault, Done> write(TreePath path, Bytes content) {
        return dying(() -> alive.write(path, content));
    }

    @Override
    public Either<Fault, Done> delete(TreePath path) {
        return dying(() -> alive.delete(path));
    }

    @Override
    public <R> Either<Fault, R> exclusively(String purpose, Supplier<R> work) {
        return alive.exclusively(purpose, work);
    }

    private Either<Fault, Done> dying(Supplier<Either<Fault, Done>> write) {
        pass();
        var done = write.get();
        pass();
        return done;
    }

    private void pass() {
        if (left-- == 0) {
            throw new Killed();
        }
    }

    private static final class Killed extends RuntimeException {}
}
