package io.kernelagent.testkit.memory;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.ServerCache;
import io.kernelagent.testkit.contract.ServerCacheContract;

class InMemoryServerCacheTest implements ServerCacheContract {
    private final InMemoryServerCache cache = new InMemoryServerCache();

    @Override
    public ServerCache cache() {
        return cache;
    }

    @Override
    public void fetched(String repository, TreePath file, Bytes content) {
        cache.with(TreePath.of(repository).plus(file), content);
    }
}
