package io.kernelagent.testkit.memory;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchTree;
import io.kernelagent.port.Workspace;
import io.kernelagent.testkit.contract.PatchTreeContract;
import io.kernelagent.testkit.contract.WorkspaceContract;
import io.vavr.collection.SortedMap;

class InMemoryWorkspaceTest implements WorkspaceContract, PatchTreeContract {
    private final InMemoryWorkspace world = new InMemoryWorkspace();

    @Override
    public Workspace workspace() {
        return world;
    }

    @Override
    public PatchTree patchTree() {
        return world;
    }

    @Override
    public PatchTree patchTreeWith(SortedMap<TreePath, Bytes> files) {
        return files.foldLeft(world, (sofar, file) -> sofar.with(file._1, file._2));
    }
}
