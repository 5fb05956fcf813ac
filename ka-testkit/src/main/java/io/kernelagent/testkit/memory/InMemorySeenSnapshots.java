package io.kernelagent.testkit.memory;

import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.SeenSnapshots;
import io.kernelagent.port.Workspace;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Forgets when the test ends. */
public final class InMemorySeenSnapshots implements SeenSnapshots {
    private LinkedHashMap<String, Integer> highest = LinkedHashMap.empty();

    @Override
    public Either<Fault, Option<Integer>> highest(RepositoryName repository) {
        return Either.right(highest.get(repository.text()));
    }

    @Override
    public Either<Fault, Workspace.Done> remember(RepositoryName repository, int snapshot) {
        highest = highest.put(repository.text(), snapshot, Math::max);
        return Either.right(Workspace.Done.DONE);
    }
}
