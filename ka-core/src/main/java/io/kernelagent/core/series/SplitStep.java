package io.kernelagent.core.series;

import io.kernelagent.core.plan.Step;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeDigest;
import io.vavr.collection.Seq;

/**
 * The one step of {@code series split --write}: the parts and their series file are written.
 *
 * @param folder as the user typed it; absent or empty
 * @param tree what is written
 */
public record SplitStep(String folder, Tree tree) implements Step {
    private Digest digest() {
        return TreeDigest.of(tree);
    }

    private Seq<TreePath> files() {
        return tree.files().keySet().toArray();
    }

    @Override
    public String id() {
        return "write";
    }

    @Override
    public String effect() {
        return "write " + (files().length() - 1) + " parts and their series file into " + folder + " (tree digest "
                + digest() + ")";
    }

    @Override
    public Seq<String> touches() {
        return files().map(file -> (folder.endsWith("/") ? folder : folder + "/") + file);
    }

    @Override
    public String why() {
        return "the parts of the patch are wanted as files";
    }

    @Override
    public String doneWhen() {
        return "the folder holds these files and nothing else";
    }
}
