package io.kernelagent.testkit.memory;

import io.kernelagent.port.PackageServer;
import io.kernelagent.port.RepositoryFiles;
import io.kernelagent.testkit.contract.PackageServerContract;
import io.vavr.collection.LinkedHashMap;

class InMemoryPackageServerTest implements PackageServerContract {
    private final InMemoryPackageServer server =
            new InMemoryPackageServer(new InMemoryRepositories(LinkedHashMap.empty()));

    @Override
    public PackageServer server() {
        return server;
    }

    @Override
    public RepositoryFiles files() {
        return server.files();
    }
}
