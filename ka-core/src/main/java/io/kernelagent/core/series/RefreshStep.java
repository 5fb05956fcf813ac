package io.kernelagent.core.series;

import io.kernelagent.core.plan.Step;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.function.Function;

/** A step of {@code series refresh}: patches get the hunks that fit the baseline. */
public sealed interface RefreshStep extends Step {
    <R> R fold(Function<Replace, R> replace, Function<Write, R> write);

    /** The patch file takes the place of itself. */
    static Replace replacing(RefreshedPatch patch) {
        return new Replace(
                GivenFile.named(patch.name()),
                patch.index(),
                Digests.blake2b(patch.after()),
                patch.files().filter(RefreshedFile::isChanged).map(RefreshedFile::path));
    }

    /**
     * One patch file is written anew.
     *
     * @param file the file as the user named it
     * @param index its place in the series, counted from 0
     * @param after the BLAKE2b of the new text
     * @param files the files of the source whose hunks are written anew
     */
    record Replace(GivenFile file, int index, Digest after, Seq<TreePath> files) implements RefreshStep {
        @Override
        public <R> R fold(Function<Replace, R> replace, Function<Write, R> write) {
            return replace.apply(this);
        }

        @Override
        public String id() {
            return file.toString();
        }

        @Override
        public String effect() {
            return "refresh " + file + " (b2sum now " + after + ")";
        }

        @Override
        public Seq<String> touches() {
            return List.of(file.toString());
        }

        @Override
        public String why() {
            return "its hunks for " + files.mkString(", ") + " stand elsewhere, or in other context, than they say";
        }

        @Override
        public String doneWhen() {
            return "its b2sum is " + after;
        }
    }

    /**
     * The whole series is written into a folder, refreshed or not.
     *
     * @param folder as the user typed it; absent or empty
     * @param files what is written
     * @param refreshed how many of the patches are different from what they were
     */
    record Write(String folder, Seq<TreePath> files, int refreshed) implements RefreshStep {
        @Override
        public <R> R fold(Function<Replace, R> replace, Function<Write, R> write) {
            return write.apply(this);
        }

        @Override
        public String id() {
            return "write";
        }

        @Override
        public String effect() {
            return "write " + files.length() + (files.length() == 1 ? " file" : " files") + " into " + folder + ", "
                    + refreshed + " of them refreshed";
        }

        @Override
        public Seq<String> touches() {
            return files.map(file -> (folder.endsWith("/") ? folder : folder + "/") + file);
        }

        @Override
        public String why() {
            return "the refreshed series is wanted beside the old one";
        }

        @Override
        public String doneWhen() {
            return "the folder holds these files and nothing else";
        }
    }
}
