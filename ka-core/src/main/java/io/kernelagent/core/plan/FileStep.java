package io.kernelagent.core.plan;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.function.Function;

/** A step that changes one file of the workspace, for the verbs that do nothing else. */
public sealed interface FileStep extends Step {
    TreePath path();

    <R> R fold(Function<Write, R> write, Function<Delete, R> delete);

    @Override
    default String id() {
        return path().toString();
    }

    @Override
    default Seq<String> touches() {
        return List.of(path().toString());
    }

    /** Writes a file, atomically and durably, whether or not there was one. */
    record Write(TreePath path, Bytes content, String why) implements FileStep {
        @Override
        public <R> R fold(Function<Write, R> write, Function<Delete, R> delete) {
            return write.apply(this);
        }

        @Override
        public String effect() {
            return "write " + path + " (" + content.length() + " bytes)";
        }

        @Override
        public String doneWhen() {
            return "its b2sum is " + Digests.blake2b(content);
        }
    }

    /** Deletes a file, if it is there. */
    record Delete(TreePath path, String why) implements FileStep {
        @Override
        public <R> R fold(Function<Write, R> write, Function<Delete, R> delete) {
            return delete.apply(this);
        }

        /** Of its own: a plan may delete a file first and write it anew last. */
        @Override
        public String id() {
            return "delete " + path;
        }

        @Override
        public String effect() {
            return "delete " + path;
        }

        @Override
        public String doneWhen() {
            return "there is no such file";
        }
    }
}
