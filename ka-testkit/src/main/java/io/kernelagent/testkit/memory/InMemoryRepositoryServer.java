package io.kernelagent.testkit.memory;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.serve.ListenAddress;
import io.kernelagent.port.RepositoryServer;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.control.Either;

/** Takes addresses, and hears nobody. */
public final class InMemoryRepositoryServer implements RepositoryServer {
    private static final int FIRST_FREE = 49_152;

    private Set<ListenAddress> taken = LinkedHashSet.empty();

    @Override
    public Either<Fault, Listening> open(ListenAddress wanted) {
        var at = wanted.port() == 0 ? wanted.at(FIRST_FREE + taken.size()) : wanted;
        if (taken.contains(at)) {
            return Either.left(Fault.harmless("listen at", at.url(), "the address is taken"));
        }
        taken = taken.add(at);
        return Either.right(new Taken(at));
    }

    /** Where somebody listens now. */
    public Set<ListenAddress> taken() {
        return taken;
    }

    /** Nobody ever tells it to end. */
    private final class Taken implements Listening {
        private final ListenAddress at;

        Taken(ListenAddress at) {
            this.at = at;
        }

        @Override
        public ListenAddress at() {
            return at;
        }

        @Override
        public void untilTold() {
            if (taken.contains(at)) {
                throw new IllegalStateException("nobody will ever end " + at.url());
            }
        }

        @Override
        public void close() {
            taken = taken.remove(at);
        }
    }
}
