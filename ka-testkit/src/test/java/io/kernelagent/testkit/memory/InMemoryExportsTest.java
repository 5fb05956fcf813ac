package io.kernelagent.testkit.memory;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.port.Exports;
import io.kernelagent.testkit.contract.ExportsContract;

class InMemoryExportsTest implements ExportsContract {
    private final InMemoryExports exports = new InMemoryExports();

    @Override
    public Exports exports() {
        return exports;
    }

    @Override
    public String absentFolder() {
        return "out";
    }

    @Override
    public Tree filesOf(String folder) {
        return exports.folders().get(folder).get();
    }

    @Override
    public Bytes contentOf(String file) {
        return exports.files().get(file).get();
    }
}
