package io.kernelagent.core.series;

import io.kernelagent.core.plan.Step;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.function.Function;

/** The one step of {@code series apply}: the result leaves the memory. */
public sealed interface ResultStep extends Step {
    <R> R fold(Function<Export, R> export, Function<Store, R> store);

    @Override
    default String why() {
        return "the result of the series is wanted";
    }

    /**
     * The touched files that exist are written into a folder.
     *
     * @param folder as the user typed it; absent or empty
     * @param files what is written
     * @param digest the tree digest of the result
     */
    record Export(String folder, Seq<TreePath> files, Digest digest) implements ResultStep {
        @Override
        public <R> R fold(Function<Export, R> export, Function<Store, R> store) {
            return export.apply(this);
        }

        @Override
        public String id() {
            return "export";
        }

        @Override
        public String effect() {
            return "write " + files.length() + (files.length() == 1 ? " file" : " files") + " into " + folder
                    + " (tree digest " + digest + ")";
        }

        @Override
        public Seq<String> touches() {
            return files.map(file -> (folder.endsWith("/") ? folder : folder + "/") + file);
        }

        @Override
        public String doneWhen() {
            return "the folder holds these files and nothing else";
        }
    }

    /**
     * The objects of the result are stored in the baseline's repository.
     *
     * @param repository as the user typed it
     * @param tree the id of the result's tree
     */
    record Store(String repository, Digest tree) implements ResultStep {
        @Override
        public <R> R fold(Function<Export, R> export, Function<Store, R> store) {
            return store.apply(this);
        }

        @Override
        public String id() {
            return "store";
        }

        @Override
        public String effect() {
            return "store the objects of tree " + tree + " in " + repository;
        }

        @Override
        public Seq<String> touches() {
            return List.of(repository);
        }

        @Override
        public String doneWhen() {
            return "git cat-file -e " + tree + " succeeds there";
        }
    }
}
