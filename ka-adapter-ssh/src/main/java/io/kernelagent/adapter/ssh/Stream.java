package io.kernelagent.adapter.ssh;

import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Workspace;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import net.schmizz.sshj.sftp.OpenMode;
import net.schmizz.sshj.sftp.RemoteFile;
import net.schmizz.sshj.sftp.SFTPClient;

/** Moves the bytes of one file by SFTP, from where it was broken off. */
final class Stream {
    /** So many packets are on their way at once, which hides the time that an answer takes. */
    private static final int ON_THE_WAY = 16;

    private static final EnumSet<OpenMode> TO_WRITE = EnumSet.of(OpenMode.WRITE, OpenMode.CREAT);

    private final Address address;
    private final Connections connections;

    Stream(Address address, Connections connections) {
        this.address = address;
        this.connections = connections;
    }

    /** Sends the rest of a file, of which so many bytes are there already. */
    Either<Fault, Workspace.Done> send(Path from, MachinePath to, long present) {
        return attempt("send", to, sftp -> {
            try (var source = Files.newInputStream(from)) {
                source.skipNBytes(Math.min(present, Files.size(from)));
                var file = sftp.open(to.toString(), TO_WRITE);
                var target = file.new RemoteFileOutputStream(present, ON_THE_WAY);
                source.transferTo(target);
                target.close();
                file.close();
            }
        });
    }

    /** Fetches the rest of a file, of which our part holds the beginning. */
    Either<Fault, Workspace.Done> fetch(MachinePath from, Path part) {
        return attempt("fetch", from, sftp -> {
            Files.createDirectories(part.toAbsolutePath().resolveSibling("."));
            long present = Files.exists(part) ? Files.size(part) : 0;
            try (var target = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                var file = sftp.open(from.toString());
                from(file, present).transferTo(target);
                file.close();
            }
        });
    }

    private static InputStream from(RemoteFile file, long present) {
        return file.new ReadAheadRemoteFileInputStream(ON_THE_WAY, present);
    }

    /**
     * What was opened over there is closed only after success: a lost connection closes everything with it, and the
     * library throws the very same exception a second time from whatever is closed then.
     */
    private Either<Fault, Workspace.Done> attempt(String operation, MachinePath file, Deed deed) {
        return connections.to(address).flatMap(connection -> {
            try {
                var sftp = connection.client().newSFTPClient();
                deed.perform(sftp);
                sftp.close();
                return Either.right(Workspace.Done.DONE);
            } catch (IOException failure) {
                connections.drop(address);
                var target = file + " on " + address;
                return Either.left(Fault.harmless(
                        operation, target, SshFaults.reason(failure) + "; what has arrived is kept for the next try"));
            }
        });
    }

    /** Something done with files over there. */
    @FunctionalInterface
    private interface Deed {
        void perform(SFTPClient sftp) throws IOException;
    }
}
