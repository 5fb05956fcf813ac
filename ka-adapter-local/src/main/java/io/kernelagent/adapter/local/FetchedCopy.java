package io.kernelagent.adapter.local;

import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.FileSum;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.Shelf;
import io.kernelagent.core.repo.upload.Copy;
import io.kernelagent.core.repo.upload.ServerCommands;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Machines;
import io.kernelagent.port.RepositoryFiles;
import io.kernelagent.port.Transfer;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * The copy of a repository on a package server, read as a client reads it: file by file, and judged by the bytes that
 * have arrived. A file that was fetched before is kept, and fetched again where the one over there has another SHA-256.
 */
public final class FetchedCopy implements RepositoryFiles {
    private final MachinePackageServer server;
    private final Transfer transfer;
    private final ServerCommands words;
    private final Path here;
    private final RepositoryFiles fetched;

    /**
     * @param root the folder of the copy
     * @param here where files come to that are fetched
     */
    public FetchedCopy(Machine machine, Machines machines, MachinePath root, Path here) {
        this.server = new MachinePackageServer(machine, machines, root);
        this.transfer = machines.transfer(machine);
        this.words = new ServerCommands(root);
        this.here = here;
        this.fetched = new FileRepositories(here, here, InstantSource.system());
    }

    @Override
    public Either<Fault, Shelf> shelf() {
        return server.look().map(Copy::shelf);
    }

    @Override
    public Either<Fault, Seq<TreePath>> packages() {
        return server.look().map(copy -> copy.packages().keySet().toList().sorted());
    }

    @Override
    public Either<Fault, Map<TreePath, Option<Bytes>>> read(Seq<TreePath> files) {
        return fetch(files).flatMap(fetched::read);
    }

    @Override
    public Material material(TreePath file) {
        return fetched.material(file);
    }

    @Override
    public Either<Fault, Map<TreePath, Option<FileSum>>> sums(Seq<TreePath> files) {
        return fetch(files).flatMap(fetched::sums);
    }

    /** What is not over there is not here either, whatever was fetched before. */
    private Either<Fault, Seq<TreePath>> fetch(Seq<TreePath> files) {
        return transfer.sums(files.map(words::place)).flatMap(sums -> List.ofAll(files)
                .foldLeft(
                        Either.<Fault, Seq<TreePath>>right(files),
                        (sofar, file) -> sofar.flatMap(
                                all -> fetch(file, sums.get(words.place(file)).flatMap(sum -> sum))
                                        .map(done -> all))));
    }

    private Either<Fault, Boolean> fetch(TreePath file, Option<Digest> there) {
        var place = here.resolve(file.toString());
        try {
            Files.createDirectories(place.getParent());
            if (there.isEmpty()) {
                return Either.right(Files.deleteIfExists(place));
            }
            return Files.isRegularFile(place)
                            && RepositoryWriter.sumOf(place).sha256().equals(there.get())
                    ? Either.right(true)
                    : transfer.fetch(words.place(file), GivenFile.named(place.toString()))
                            .map(digest -> true);
        } catch (IOException unwritable) {
            return Either.left(Faults.harmless("fetch", place, unwritable));
        }
    }
}
