package io.kernelagent.testkit.memory;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.port.GitTrees;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.testkit.contract.GitTreesContract;
import io.kernelagent.testkit.contract.SourceTreesContract;
import io.vavr.control.Option;

class InMemorySourceTreesTest implements SourceTreesContract, GitTreesContract {
    private final InMemorySourceTrees sources = new InMemorySourceTrees();

    @Override
    public SourceTrees sources() {
        return sources;
    }

    @Override
    public Baseline offer(Tree files) {
        sources.withGit("kernel.git", "v6.1", files);
        return new Baseline("kernel.git", "v6.1", Option.none());
    }

    @Override
    public GitTrees gitTrees() {
        return sources;
    }

    @Override
    public PinnedBaseline gitBaseline(Tree files) {
        return sources.pin(offer(files)).get().get();
    }

    @Override
    public PinnedBaseline plainBaseline(Tree files) {
        sources.withDirectory("kernel", "v6.1", files);
        return sources.pin(new Baseline("kernel", "v6.1", Option.none())).get().get();
    }
}
