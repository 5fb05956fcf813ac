package io.kernelagent.cli.repository;

import io.kernelagent.adapter.local.HttpRepositoryServer;
import io.kernelagent.core.repo.serve.ListenAddress;
import io.kernelagent.port.RepositoryServer;
import java.nio.file.Path;

/** Our own server on a port that is free, for as long as a test fetches. */
record Serving(RepositoryServer.Listening listening) implements AutoCloseable {
    static Serving of(Path root) {
        var anywhere = new ListenAddress("127.0.0.1", 0);
        return new Serving(new HttpRepositoryServer(root).open(anywhere).get());
    }

    String url() {
        return listening.at().url();
    }

    @Override
    public void close() {
        listening.close();
    }
}
