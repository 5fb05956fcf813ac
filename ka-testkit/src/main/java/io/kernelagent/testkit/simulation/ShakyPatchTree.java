package io.kernelagent.testkit.simulation;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.StrayLink;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchTree;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** A patch tree in bad weather. */
final class ShakyPatchTree implements PatchTree {
    private final PatchTree real;
    private final Weather weather;

    ShakyPatchTree(PatchTree real, Weather weather) {
        this.real = real;
        this.weather = weather;
    }

    @Override
    public Either<Fault, Map<TreePath, Option<Bytes>>> read(Seq<TreePath> paths) {
        return weather.look("read", paths.mkString(" "), () -> real.read(paths));
    }

    @Override
    public Either<Fault, Option<Seq<TreePath>>> list(TreePath folder) {
        return weather.look("list", folder.toString(), () -> real.list(folder));
    }

    @Override
    public Either<Fault, Seq<StrayLink>> links(TreePath folder) {
        return weather.look("links", folder.toString(), () -> real.links(folder));
    }
}
