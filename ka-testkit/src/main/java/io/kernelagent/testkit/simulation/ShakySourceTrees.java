package io.kernelagent.testkit.simulation;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.port.SourceTrees;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Kernel sources in bad weather. */
final class ShakySourceTrees implements SourceTrees {
    private final SourceTrees real;
    private final Weather weather;

    ShakySourceTrees(SourceTrees real, Weather weather) {
        this.real = real;
        this.weather = weather;
    }

    @Override
    public Either<Fault, Either<Problem, PinnedBaseline>> pin(Baseline baseline) {
        return weather.look("pin", baseline.tree(), () -> real.pin(baseline));
    }

    @Override
    public Either<Fault, Tree> read(PinnedBaseline baseline, Seq<TreePath> paths) {
        return weather.look("read", baseline.resolved(), () -> real.read(baseline, paths));
    }

    @Override
    public Either<Fault, Seq<TreePath>> paths(PinnedBaseline baseline) {
        return weather.look("paths", baseline.resolved(), () -> real.paths(baseline));
    }

    @Override
    public Either<Fault, Either<Problem, Seq<String>>> tags(Baseline baseline) {
        return weather.look("tags", baseline.tree(), () -> real.tags(baseline));
    }
}
