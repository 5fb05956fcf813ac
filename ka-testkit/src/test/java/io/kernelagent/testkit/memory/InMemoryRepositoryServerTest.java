package io.kernelagent.testkit.memory;

import io.kernelagent.port.RepositoryServer;
import io.kernelagent.testkit.contract.RepositoryServerContract;

class InMemoryRepositoryServerTest implements RepositoryServerContract {
    @Override
    public RepositoryServer server() {
        return new InMemoryRepositoryServer();
    }
}
