package io.kernelagent.testkit.memory;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.FileSum;
import io.kernelagent.core.repo.Garbage;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.Rendering;
import io.kernelagent.core.repo.SnapshotFiles;
import io.kernelagent.core.repo.Stored;
import io.kernelagent.core.repo.upload.Copy;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PackageServer;
import io.kernelagent.port.RepositoryFiles;
import io.kernelagent.port.Workspace;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** A package server without a machine. */
public final class InMemoryPackageServer implements PackageServer {
    private final InMemoryRepositories folder;

    /** @param folder what it keeps, for whoever wants to look into it */
    public InMemoryPackageServer(InMemoryRepositories folder) {
        this.folder = folder;
    }

    public RepositoryFiles files() {
        return folder;
    }

    @Override
    public Either<Fault, Copy> look() {
        return folder.shelf().flatMap(shelf -> folder.packages()
                .flatMap(folder::sums)
                .map(sums -> new Copy(
                        shelf,
                        shelf.live()
                                .flatMap(number -> sum(Layout.folderOf(number).plus(Rendering.LIST)))
                                .map(FileSum::sha256),
                        TreeMap.<TreePath, Long>ofEntries(sums.map(
                                file -> file.map2(sum -> sum.map(FileSum::size).getOrElse(0L)))))));
    }

    private Option<FileSum> sum(TreePath path) {
        return folder.sums(List.of(path)).get().get(path).flatMap(sum -> sum);
    }

    @Override
    public Either<Fault, Workspace.Done> store(Seq<Stored> files) {
        return folder.store(files);
    }

    @Override
    public Either<Fault, Workspace.Done> write(SnapshotFiles snapshot) {
        return folder.write(snapshot);
    }

    @Override
    public Either<Fault, Workspace.Done> switchTo(int snapshot) {
        return folder.switchTo(snapshot);
    }

    @Override
    public Either<Fault, Workspace.Done> remove(Garbage garbage) {
        return folder.remove(garbage);
    }
}
