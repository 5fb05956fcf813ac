package io.kernelagent.adapter.ssh;

import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.Strangers;
import io.kernelagent.core.problem.Fault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import net.schmizz.keepalive.KeepAliveRunner;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AuthMethod;

/** Opens connections: the machine proves who it is, then we do. Whatever fails here changed nothing over there. */
final class Connector {
    /** A chain of jumps that is longer leads in a circle. */
    private static final int MOST_JUMPS = 4;

    private final SshSettings settings;

    Connector(SshSettings settings) {
        this.settings = settings;
    }

    Either<Fault, Connection> open(Address address) {
        return open(address, MOST_JUMPS);
    }

    private Either<Fault, Connection> open(Address address, int jumpsLeft) {
        var jump = settings.door(address).jump();
        if (jump.isEmpty()) {
            return attempt(address, client -> client.connect(address.host(), address.port()));
        }
        return jumpsLeft == 0
                ? Either.left(Fault.harmless("connect", address.toString(), "its jumps lead in a circle"))
                : open(jump.get(), jumpsLeft - 1).flatMap(before -> behind(address, before));
    }

    private Either<Fault, Connection> behind(Address address, Connection before) {
        return attempt(
                        address,
                        client ->
                                client.connectVia(before.client().newDirectConnection(address.host(), address.port())))
                .map(reached -> reached.behind(before))
                .peekLeft(fault -> before.close());
    }

    private Either<Fault, Connection> attempt(Address address, Way way) {
        var client = new SSHClient(SilentConfig.get());
        var connection = new Connection(client);
        try {
            var keys = HostKeys.of(address, settings.door(address).knownHosts());
            var fault = attempt(address, way, client, keys);
            fault.peek(failed -> connection.close());
            return fault.isDefined() ? Either.left(fault.get()) : Either.right(connection);
        } catch (IOException unreadable) {
            return Either.left(Fault.harmless("read known_hosts", address.toString(), SshFaults.reason(unreadable)));
        }
    }

    private Option<Fault> attempt(Address address, Way way, SSHClient client, HostKeys keys) {
        try {
            prepare(client, keys);
            way.go(client);
            authenticate(address, client);
            return Option.none();
        } catch (UserAuthException refused) {
            return Option.some(Fault.harmless("log in", address.toString(), refusal(address)));
        } catch (IOException failure) {
            var words = keys.refusal().getOrElse(() -> SshFaults.reason(failure));
            return Option.some(Fault.harmless("connect", address.toString(), words));
        }
    }

    private String refusal(Address address) {
        return Strangers.notAdmitted(
                address, Methods.names(settings.door(address).identities()));
    }

    /** The interval counts only when it is set before the connection is made. */
    private void prepare(SSHClient client, HostKeys keys) {
        int millis = (int) settings.limits().connect().toMillis();
        client.addHostKeyVerifier(keys);
        client.setConnectTimeout(millis);
        client.setTimeout(millis);
        client.getTransport().setTimeoutMs(millis);
        client.getConnection().setTimeoutMs(millis);
        if (client.getConnection().getKeepAlive() instanceof KeepAliveRunner runner) {
            runner.setKeepAliveInterval(
                    (int) Math.max(1, settings.limits().alive().toSeconds()));
            runner.setMaxAliveCount(3);
        }
    }

    private void authenticate(Address address, SSHClient client) throws IOException {
        var methods = Methods.of(settings.door(address).identities(), client);
        if (methods.isEmpty()) {
            throw new IOException("there is no key to log in with: name a key file or an agent");
        }
        client.auth(address.user(), methods.toJavaArray(AuthMethod[]::new));
    }

    /** A way to a machine. */
    @FunctionalInterface
    private interface Way {
        void go(SSHClient client) throws IOException;
    }
}
