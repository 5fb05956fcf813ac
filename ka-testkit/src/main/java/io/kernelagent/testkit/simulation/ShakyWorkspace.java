package io.kernelagent.testkit.simulation;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Workspace;
import io.vavr.control.Either;
import java.util.function.Supplier;

/** A workspace in bad weather. Only taking the lock can fail; the work inside meets the weather by itself. */
final class ShakyWorkspace implements Workspace {
    private final Workspace real;
    private final Weather weather;

    ShakyWorkspace(Workspace real, Weather weather) {
        this.real = real;
        this.weather = weather;
    }

    @Override
    public Either<Fault, Done> write(TreePath path, Bytes content) {
        return weather.effect("write", path.toString(), () -> real.write(path, content));
    }

    @Override
    public Either<Fault, Done> delete(TreePath path) {
        return weather.effect("delete", path.toString(), () -> real.delete(path));
    }

    @Override
    public <R> Either<Fault, R> exclusively(String purpose, Supplier<R> work) {
        return weather.look("lock", purpose, () -> Either.right(Done.DONE))
                .flatMap(taken -> real.exclusively(purpose, work));
    }
}
