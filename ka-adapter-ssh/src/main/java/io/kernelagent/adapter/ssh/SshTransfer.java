package io.kernelagent.adapter.ssh;

import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.machine.TransferCommands;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.port.Commands;
import io.kernelagent.port.Transfer;
import io.kernelagent.port.Workspace;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * Moves files to a machine behind an address and from it: SFTP for the bytes, commands for everything around them. A
 * part that is on its way bears the digest of the whole, at both ends, so whatever is found of it may be continued.
 */
final class SshTransfer implements Transfer {
    private static final int FILES_AT_ONCE = 200;

    private final Address address;
    private final Commands there;
    private final Stream stream;
    private final TransferCommands words;

    SshTransfer(Address address, Commands there, Connections connections, TransferCommands words) {
        this.address = address;
        this.there = there;
        this.stream = new Stream(address, connections);
        this.words = words;
    }

    @Override
    public Either<Fault, Digest> send(GivenFile from, MachinePath to) {
        return OurFile.digest(Path.of(from.toString())).flatMap(digest -> {
            var part = TransferCommands.part(to, digest);
            return run(words.room(part))
                    .flatMap(ran -> TransferCommands.present(part, ran))
                    .flatMap(present -> stream.send(Path.of(from.toString()), part, present))
                    .flatMap(sent -> run(words.settle(part, to, digest)))
                    .flatMap(ran -> settled("send", to, ran))
                    .map(done -> digest);
        });
    }

    @Override
    public Either<Fault, Digest> fetch(MachinePath from, GivenFile to) {
        var target = Path.of(to.toString());
        return sums(List.of(from))
                .flatMap(sums -> sums.get(from)
                        .flatMap(sum -> sum)
                        .toEither(() -> Fault.harmless("fetch", from + " on " + address, "no such file")))
                .flatMap(digest -> stream.fetch(from, OurFile.part(target, digest))
                        .flatMap(fetched -> OurFile.settle(target, digest)));
    }

    @Override
    public Either<Fault, Workspace.Done> put(MachinePath to, Bytes content) {
        return run(words.put(to, content)).flatMap(ran -> settled("put", to, ran));
    }

    @Override
    public Either<Fault, Map<MachinePath, Option<Digest>>> sums(Seq<MachinePath> files) {
        Either<Fault, Map<MachinePath, Option<Digest>>> all = Either.right(LinkedHashMap.empty());
        for (var some : files.grouped(FILES_AT_ONCE)) {
            all = all.flatMap(known -> run(words.sums(some))
                    .flatMap(ran -> TransferCommands.sums(some, ran))
                    .map(known::merge));
        }
        return all;
    }

    private Either<Fault, Ran> run(Command command) {
        return there.run(command);
    }

    private Either<Fault, Workspace.Done> settled(String operation, MachinePath to, Ran ran) {
        var target = to + " on " + address;
        if (ran.ending().equals(Ending.exited(TransferCommands.OTHER_BYTES))) {
            return Either.left(Fault.harmless(
                    operation, target, "other bytes arrived than were sent; they were thrown away, send it again"));
        }
        return ran.whole(operation, target, Fault.Effect.NONE).map(said -> Workspace.Done.DONE);
    }
}
