package io.kernelagent.testkit.memory;

import io.kernelagent.port.Repositories;
import io.kernelagent.port.RepositoryFiles;
import io.kernelagent.testkit.contract.RepositoriesContract;
import io.vavr.collection.LinkedHashMap;

class InMemoryRepositoriesTest implements RepositoriesContract {
    private final InMemoryRepositories repositories = new InMemoryRepositories(LinkedHashMap.empty());

    @Override
    public Repositories repositories() {
        return repositories;
    }

    @Override
    public RepositoryFiles files() {
        return repositories;
    }
}
