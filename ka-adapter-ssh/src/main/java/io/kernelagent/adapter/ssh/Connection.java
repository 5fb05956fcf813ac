package io.kernelagent.adapter.ssh;

import io.vavr.control.Option;
import java.io.IOException;
import net.schmizz.sshj.SSHClient;

/** An open connection, perhaps through others. */
final class Connection implements AutoCloseable {
    private final SSHClient client;
    private final Option<Connection> before;

    private Connection(SSHClient client, Option<Connection> before) {
        this.client = client;
        this.before = before;
    }

    Connection(SSHClient client) {
        this(client, Option.none());
    }

    /** This connection, which leads through the other one and ends with it. */
    Connection behind(Connection other) {
        return new Connection(client, Option.some(other));
    }

    SSHClient client() {
        return client;
    }

    boolean isOpen() {
        return client.isConnected() && client.isAuthenticated();
    }

    /** Hangs up at once; whatever still goes on in the connection fails. */
    @Override
    public void close() {
        try {
            client.disconnect();
        } catch (IOException gone) {
            // It was lost before we could say goodbye.
            before.forEach(Connection::close);
            return;
        }
        before.forEach(Connection::close);
    }
}
