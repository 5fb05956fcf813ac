package io.kernelagent.testkit.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real OpenSSH server on the loopback device, with a host key, a user key and a configuration of its own. It never
 * runs as root: where the tests do, it runs as the user {@code ka-tester} that {@code bin/setup} makes; elsewhere as
 * whoever runs the tests.
 */
public final class LoopbackSshd implements AutoCloseable {
    private static final String TESTER = "ka-tester";
    private static final int MANY_TRIES = 2000;
    private static final Path SERVER = Path.of("/usr/sbin/sshd");

    private final Path folder;
    private final int port;
    private final List<String> options;
    private Process server;

    private LoopbackSshd(Path folder, List<String> options) throws IOException {
        this.folder = folder;
        this.options = options;
        this.port = freePort();
        makeKey("host_key", "ed25519");
        makeKey("user_key", "ed25519");
        Files.copy(folder.resolve("user_key.pub"), folder.resolve("authorized_keys"));
        Files.createDirectory(folder.resolve("work"));
        writeConfiguration();
        handOver();
        this.server = start();
    }

    /** Whether there are a server and a user for it. */
    public static boolean isPossible() {
        return Files.isExecutable(SERVER)
                && (!isRoot() || RealProgram.of("id", TESTER).run().exitCode() == 0);
    }

    /** A server with these lines at the head of its configuration. */
    public static LoopbackSshd started(String... options) {
        try {
            var folder = Files.createTempDirectory("ka-sshd");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return new LoopbackSshd(folder, Arrays.asList(options));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Who logs in there. */
    public static String user() {
        return isRoot() ? TESTER : System.getProperty("user.name");
    }

    private static boolean isRoot() {
        return RealProgram.of("id", "-u").output().strip().equals("0");
    }

    public int port() {
        return port;
    }

    /** A folder that the user over there may write to. */
    public Path work() {
        return folder.resolve("work");
    }

    /** The private key that opens the door. */
    public Path userKey() {
        return folder.resolve("user_key");
    }

    /** The folder with the keys. */
    public Path folder() {
        return folder;
    }

    /** The public half of the host's key: a type and a text in base64. */
    public String hostKey() {
        try {
            return publicKey(folder.resolve("host_key"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The public half of a key: a type and a text in base64. */
    public static String publicKey(Path key) throws IOException {
        var words = Files.readString(key.resolveSibling(key.getFileName() + ".pub"))
                .strip()
                .split(" ", -1);
        return words[0] + " " + words[1];
    }

    /** A known_hosts file that pins this server at a port. */
    public Path pinnedAt(int atPort) {
        try {
            var file = folder.resolve("known_hosts_" + atPort);
            return Files.writeString(file, "[127.0.0.1]:" + atPort + " " + hostKey() + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** See {@link #pinnedAt}. */
    public Path knownHosts() {
        return pinnedAt(port);
    }

    /** A new key of this kind, and its file. */
    public Path makeKey(String name, String type, String... words) {
        var file = folder.resolve(name);
        var command = new ArrayList<Object>(List.of("ssh-keygen", "-q", "-t", type, "-f", file));
        command.addAll(words.length == 0 ? List.of("-N", "") : Arrays.asList(words));
        RealProgram.of(command.toArray()).output();
        return file;
    }

    /** Lets the owner of a key in. */
    public void admit(Path key) {
        try {
            var line = Files.readString(key.resolveSibling(key.getFileName() + ".pub"));
            var file = folder.resolve("authorized_keys");
            Files.writeString(file, Files.readString(file) + line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stops all processes of the server where they stand, connections too, or lets them go on. */
    public void freeze(boolean frozen) {
        var signal = frozen ? "-STOP" : "-CONT";
        processes().forEach(pid -> RealProgram.of("kill", signal, pid).run());
    }

    /** Kills the server and its connections; what they have started detached goes on. */
    public void kill() {
        processes().forEach(pid -> RealProgram.of("kill", "-KILL", pid).run());
        server.onExit().join();
    }

    /** The server again, at the same port and with the same keys. */
    public void restart() throws IOException {
        server = start();
    }

    private List<Long> processes() {
        var all = new ArrayList<Long>(List.of(server.pid()));
        server.descendants()
                .filter(process -> process.info()
                        .command()
                        .map(name -> name.endsWith("/sshd"))
                        .orElse(true))
                .forEach(process -> all.add(process.pid()));
        return all;
    }

    private void writeConfiguration() throws IOException {
        var lines = new ArrayList<>(options);
        lines.addAll(List.of(
                "ListenAddress 127.0.0.1",
                "Port " + port,
                "HostKey " + folder.resolve("host_key"),
                "AuthorizedKeysFile " + folder.resolve("authorized_keys"),
                "PidFile none",
                "UsePAM no",
                "StrictModes no",
                "PasswordAuthentication no",
                "KbdInteractiveAuthentication no",
                "PermitRootLogin no",
                "MaxStartups 200:30:400",
                "Subsystem sftp internal-sftp"));
        Files.write(folder.resolve("sshd_config"), lines);
    }

    private void handOver() {
        if (isRoot()) {
            RealProgram.of("chown", TESTER, folder.resolve("host_key"), folder.resolve("work"))
                    .output();
        }
    }

    private Process start() throws IOException {
        var words = new ArrayList<String>();
        if (isRoot()) {
            words.addAll(List.of("setpriv", "--reuid", TESTER, "--regid", TESTER, "--clear-groups"));
        }
        words.addAll(List.of(
                SERVER.toString(), "-D", "-f", folder.resolve("sshd_config").toString()));
        var started = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitPort(started);
        return started;
    }

    /** Tries until somebody listens; in between it waits for bad news alone, and leaves the processor to sshd. */
    private void awaitPort(Process started) throws IOException {
        for (int tries = 0; tries < MANY_TRIES; tries++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException notYet) {
                if (hasEnded(started)) {
                    throw new IOException("sshd does not start", notYet);
                }
            }
        }
        throw new IOException("sshd does not listen");
    }

    private static boolean hasEnded(Process started) throws IOException {
        try {
            return started.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while sshd started", wanted);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        freeze(false);
        kill();
        RealProgram.of("rm", "-rf", folder).output();
    }
}
