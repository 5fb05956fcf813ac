package io.kernelagent.adapter.local;

import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Fault.Effect;
import io.kernelagent.core.repo.FileSum;
import io.kernelagent.core.repo.Garbage;
import io.kernelagent.core.repo.SnapshotFiles;
import io.kernelagent.core.repo.Stored;
import io.kernelagent.core.repo.upload.Copy;
import io.kernelagent.core.repo.upload.CopyReader;
import io.kernelagent.core.repo.upload.ServerCommands;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.port.Machines;
import io.kernelagent.port.PackageServer;
import io.kernelagent.port.Workspace;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;

/** The copy of a repository on a machine, by commands and files that are sent there. */
public final class MachinePackageServer implements PackageServer {
    private final Machine machine;
    private final Machines machines;
    private final ServerCommands words;

    /** @param root the folder of the copy */
    public MachinePackageServer(Machine machine, Machines machines, MachinePath root) {
        this.machine = machine;
        this.machines = machines;
        this.words = new ServerCommands(root);
    }

    @Override
    public Either<Fault, Copy> look() {
        return machines.commands(machine)
                .run(words.look())
                .flatMap(ran -> ran.whole("look at the repository", target(), Effect.NONE))
                .flatMap(answer -> CopyReader.read(answer)
                        .mapLeft(reason -> Fault.harmless("look at the repository", target(), reason)));
    }

    @Override
    public Either<Fault, Workspace.Done> store(Seq<Stored> files) {
        return each(files, this::store);
    }

    private Either<Fault, Workspace.Done> store(Stored file) {
        var place = words.place(file.path());
        return file.material()
                .fold(
                        atHand -> FileSum.of(atHand.bytes()).equals(file.sum())
                                ? put(place, atHand.bytes())
                                : Either.left(other(file)),
                        inFile -> send(Path.of(inFile.name()), place, file));
    }

    /** The file is read before it is sent, so that nothing gets a name over there that it should not have. */
    private Either<Fault, Workspace.Done> send(Path source, MachinePath place, Stored file) {
        try {
            return RepositoryWriter.sumOf(source).equals(file.sum())
                    ? machines.transfer(machine)
                            .send(GivenFile.named(source.toString()), place)
                            .filterOrElse(file.sum().sha256()::equals, digest -> other(file))
                            .map(sent -> Workspace.Done.DONE)
                    : Either.left(other(file));
        } catch (IOException unreadable) {
            return Either.left(Faults.harmless("send", source, unreadable));
        }
    }

    private static Fault other(Stored file) {
        return Fault.harmless("send", file.path().toString(), "its sum is not " + file.sum());
    }

    private Either<Fault, Workspace.Done> put(MachinePath place, Bytes content) {
        return machines.transfer(machine).put(place, content);
    }

    @Override
    public Either<Fault, Workspace.Done> write(SnapshotFiles snapshot) {
        int number = snapshot.number();
        return ran("prepare snapshot " + number, words.begin(number))
                .flatMap(begun -> each(snapshot.files().toList(), file -> put(words.coming(number, file._1), file._2)))
                .flatMap(sent -> ran("write snapshot " + number, words.settle(snapshot)))
                .flatMap(written -> ran("make the links to snapshot " + number, words.doors(snapshot)));
    }

    @Override
    public Either<Fault, Workspace.Done> switchTo(int snapshot) {
        return ran("switch to snapshot " + snapshot, words.switchTo(snapshot));
    }

    @Override
    public Either<Fault, Workspace.Done> remove(Garbage garbage) {
        return ran("clear up", words.clear(garbage));
    }

    private interface Work<A> {
        Either<Fault, Workspace.Done> on(A one);
    }

    private static <A> Either<Fault, Workspace.Done> each(Seq<A> all, Work<A> work) {
        return all.foldLeft(Either.right(Workspace.Done.DONE), (sofar, one) -> sofar.flatMap(done -> work.on(one)));
    }

    private Either<Fault, Workspace.Done> ran(String operation, Command command) {
        return machines.commands(machine)
                .run(command)
                .flatMap(ran -> said(operation, ran))
                .map(said -> Workspace.Done.DONE);
    }

    private Either<Fault, Bytes> said(String operation, Ran ran) {
        if (ran.ending().equals(Ending.exited(ServerCommands.LIVE))) {
            return Either.left(Fault.harmless(operation, target(), "that snapshot is live there"));
        }
        return ran.ending().equals(Ending.exited(ServerCommands.ABSENT))
                ? Either.left(Fault.harmless(operation, target(), "there is no such snapshot"))
                : ran.whole(operation, target(), Effect.UNKNOWN);
    }

    private String target() {
        return words.root() + " on " + machine;
    }
}
