package io.kernelagent.adapter.local;

import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.port.Transfer;
import io.kernelagent.port.Workspace;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Moves files from this machine to itself: copies that are read again before they get their name. */
public final class LocalTransfer implements Transfer {
    /** What a copy is called until it is whole. */
    private static final String PART = ".ka-part";

    @Override
    public Either<Fault, Digest> send(GivenFile from, MachinePath to) {
        return copied("send", Path.of(from.toString()), Path.of(to.toString()));
    }

    @Override
    public Either<Fault, Digest> fetch(MachinePath from, GivenFile to) {
        return copied("fetch", Path.of(from.toString()), Path.of(to.toString()));
    }

    @Override
    public Either<Fault, Workspace.Done> put(MachinePath to, Bytes content) {
        var file = Path.of(to.toString());
        try {
            DurableFiles.makeFolder(RawPaths.folderOf(file));
            DurableFiles.replace(file, content);
            return Either.right(Workspace.Done.DONE);
        } catch (IOException failure) {
            return Either.left(Faults.uncertain("put", to, failure));
        }
    }

    @Override
    public Either<Fault, Map<MachinePath, Option<Digest>>> sums(Seq<MachinePath> files) {
        try {
            var sums = LinkedHashMap.<MachinePath, Option<Digest>>empty();
            for (var file : files) {
                var path = Path.of(file.toString());
                sums = sums.put(file, Files.isRegularFile(path) ? Option.some(digestOf(path)) : Option.none());
            }
            return Either.right(sums);
        } catch (IOException failure) {
            return Either.left(Faults.harmless("sum", "files", failure));
        }
    }

    private static Either<Fault, Digest> copied(String operation, Path from, Path to) {
        var part = to.resolveSibling(to.getFileName() + PART);
        try {
            DurableFiles.makeFolder(RawPaths.folderOf(to.toAbsolutePath()));
            var wanted = copy(from, part);
            if (!digestOf(part).equals(wanted)) {
                throw new FileSystemException(to.toString(), null, "the copy does not read as it was written");
            }
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
            DurableFiles.flushFolder(RawPaths.folderOf(to.toAbsolutePath()));
            return Either.right(wanted);
        } catch (IOException failure) {
            return Either.left(Faults.harmless(operation, from, failure));
        }
    }

    private static Digest copy(Path from, Path part) throws IOException {
        try (var source = new DigestingStream(Files.newInputStream(from));
                var target = Files.newOutputStream(part)) {
            source.transferTo(target);
            DurableFiles.flushFolder(part);
            return source.digestOfAll();
        } catch (IOException failure) {
            Files.deleteIfExists(part);
            throw failure;
        }
    }

    private static Digest digestOf(Path file) throws IOException {
        try (var stream = new DigestingStream(Files.newInputStream(file))) {
            return stream.digestOfAll();
        }
    }
}
