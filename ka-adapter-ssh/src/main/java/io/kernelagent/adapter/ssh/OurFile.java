package io.kernelagent.adapter.ssh;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Digest;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The end of a transfer that is on this machine. */
final class OurFile {
    private OurFile() {}

    static Either<Fault, Digest> digest(Path file) {
        try (var stream = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            var hex = HexFormat.of().formatHex(stream.getMessageDigest().digest());
            return Either.right(new Digest(Digest.Algorithm.SHA256, hex));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        } catch (IOException failure) {
            return Either.left(Fault.harmless("read", file.toString(), SshFaults.reason(failure)));
        }
    }

    /** What a file is called until it is whole. */
    static Path part(Path file, Digest digest) {
        return file.resolveSibling(".ka-part-" + digest.hex());
    }

    /** Gives a whole part its name; one with other bytes than it should have is thrown away. */
    static Either<Fault, Digest> settle(Path file, Digest digest) {
        var part = part(file, digest);
        return digest(part).flatMap(found -> {
            try {
                if (!found.equals(digest)) {
                    Files.delete(part);
                    return Either.left(Fault.harmless(
                            "fetch", file.toString(), "other bytes arrived than were sent; they were thrown away"));
                }
                try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                return Either.right(digest);
            } catch (IOException failure) {
                return Either.left(Fault.harmless("write", file.toString(), SshFaults.reason(failure)));
            }
        });
    }
}
