package io.kernelagent.verb;

import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.repo.serve.ListenAddress;
import io.kernelagent.port.RepositoryServer;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Serves a repository to the machines of a lab. */
public final class RepoServe {
    private final Depot depot;
    private final RepositoryServer server;

    public RepoServe(Depot depot, RepositoryServer server) {
        this.depot = depot;
        this.server = server;
    }

    /** Clients are answered from when this returns. */
    public Either<Stop, Outcome> run(Order order) {
        return ListenAddress.admitted(order.listen(), order.toAll())
                .mapLeft(Stop::refused)
                .flatMap(address -> depot.files()
                        .shelf()
                        .<Stop>mapLeft(Stop.Failed::new)
                        .flatMap(shelf -> server.open(address)
                                .<Stop>mapLeft(Stop.Failed::new)
                                .map(listening -> new Outcome(depot.name(), shelf.live(), listening))));
    }

    /**
     * Where to listen.
     *
     * @param listen the address as it was typed
     * @param toAll whether machines other than this one may be answered
     */
    public record Order(String listen, boolean toAll) {}

    /**
     * What is served where.
     *
     * @param live the snapshot that clients see now; none where nothing was published yet
     */
    public record Outcome(RepositoryName repository, Option<Integer> live, RepositoryServer.Listening listening) {
        /** Where clients find it. */
        public String url() {
            return listening.at().url();
        }

        /** Returns when this program is told to end. */
        public void untilTold() {
            listening.untilTold();
        }
    }
}
