package io.kernelagent.core.resolve;

import io.kernelagent.core.scope.Scope;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Placed;
import io.vavr.collection.Seq;
import java.util.function.Function;

/** One line of a manifest's includes, found in the patch tree: a single patch or a series directory. */
public sealed interface Include {
    /** Its path, placed in the manifest. */
    Placed<TreePath> path();

    Scope scope();

    <R> R fold(Function<SinglePatch, R> single, Function<SeriesDirectory, R> series);

    /** The folder that may hold a {@code series.yaml} about it. */
    TreePath folder();

    /** One patch file. */
    record SinglePatch(Placed<TreePath> path, Scope scope) implements Include {
        @Override
        public <R> R fold(Function<SinglePatch, R> single, Function<SeriesDirectory, R> series) {
            return single.apply(this);
        }

        @Override
        public TreePath folder() {
            return path.value().parent().getOrElse(path.value());
        }
    }

    /**
     * A directory of patches with an order of its own.
     *
     * @param files every file in and below it, relative to it
     */
    record SeriesDirectory(Placed<TreePath> path, Scope scope, Seq<TreePath> files) implements Include {
        @Override
        public <R> R fold(Function<SinglePatch, R> single, Function<SeriesDirectory, R> series) {
            return series.apply(this);
        }

        @Override
        public TreePath folder() {
            return path.value();
        }
    }
}
