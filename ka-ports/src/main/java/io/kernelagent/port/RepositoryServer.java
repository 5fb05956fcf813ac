package io.kernelagent.port;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.serve.ListenAddress;
import io.vavr.control.Either;

/** Shows a repository to clients over HTTP. It reads, writes nothing, and never leaves the folder of the repository. */
public interface RepositoryServer {
    /** Listens from when this returns; left when the address is not to be had. */
    Either<Fault, Listening> open(ListenAddress at);

    /** A server that answers. */
    interface Listening {
        /** Where, with the port that it got. */
        ListenAddress at();

        /** Returns when this program is told to end, or the server is closed. */
        void untilTold();

        /** Takes no more questions, and ends when those that were asked are answered, or after a few seconds. */
        void close();
    }
}
