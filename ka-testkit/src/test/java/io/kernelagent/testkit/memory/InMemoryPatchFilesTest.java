package io.kernelagent.testkit.memory;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.testkit.contract.PatchFilesContract;
import io.vavr.collection.SortedMap;

class InMemoryPatchFilesTest implements PatchFilesContract {
    @Override
    public PatchFiles patchFilesWith(SortedMap<TreePath, Bytes> files) {
        return files.foldLeft(
                new InMemoryPatchFiles(),
                (sofar, file) -> sofar.with(TreePath.of(folder()).plus(file._1), file._2));
    }

    @Override
    public String folder() {
        return "given/patches";
    }
}
