package io.kernelagent.testkit.memory;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.FileSum;
import io.kernelagent.core.repo.Garbage;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.Rendering;
import io.kernelagent.core.repo.Shelf;
import io.kernelagent.core.repo.SnapshotFiles;
import io.kernelagent.core.repo.Stored;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Repositories;
import io.kernelagent.port.RepositoryFiles;
import io.kernelagent.port.Workspace;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A repository without a disk. */
public final class InMemoryRepositories implements Repositories, RepositoryFiles {
    private final Map<String, Bytes> sources;
    private TreeMap<TreePath, Bytes> packages = TreeMap.empty();
    private TreeMap<Integer, SnapshotFiles> snapshots = TreeMap.empty();
    private TreeMap<TreePath, String> doors = TreeMap.empty();
    private Option<Integer> live = Option.none();
    private Option<String> holder = Option.none();

    /** @param sources what the files to store hold, by their names */
    public InMemoryRepositories(Map<String, Bytes> sources) {
        this.sources = sources;
    }

    @Override
    public Either<Fault, Shelf> shelf() {
        return Either.right(new Shelf(live, List.ofAll(snapshots.keySet())));
    }

    @Override
    public Either<Fault, Seq<TreePath>> packages() {
        return Either.right(List.ofAll(packages.keySet()));
    }

    @Override
    public Either<Fault, Map<TreePath, Option<Bytes>>> read(Seq<TreePath> files) {
        return Either.right(files.foldLeft(LinkedHashMap.empty(), (all, path) -> all.put(path, content(path))));
    }

    private Option<Bytes> content(TreePath path) {
        return packages.get(path).orElse(() -> inSnapshot(path)).orElse(() -> throughDoor(path));
    }

    private Option<Bytes> inSnapshot(TreePath path) {
        return snapshots
                .values()
                .toList()
                .flatMap(snapshot -> {
                    var folder = Layout.folderOf(snapshot.number());
                    var link = snapshot.links().mapKeys(folder::plus).get(path).map(target -> led(path, target));
                    return snapshot.files().mapKeys(folder::plus).get(path).orElse(() -> link.flatMap(this::content));
                })
                .headOption();
    }

    private Option<Bytes> throughDoor(TreePath path) {
        return doors.find(door -> (path + "/").startsWith(door._1 + "/")).flatMap(door -> {
            var behind = led(door._1, door._2)
                    + path.toString().substring(door._1.toString().length());
            return behind.startsWith(Layout.LIVE + "/")
                    ? live.flatMap(number ->
                            inSnapshot(Layout.folderOf(number).plus(TreePath.of(behind.substring("live/".length())))))
                    : packages.get(TreePath.of(behind)).orElse(() -> inSnapshot(TreePath.of(behind)));
        });
    }

    /** Where a relative link leads. */
    private static TreePath led(TreePath link, String target) {
        return TreePath.of(
                Path.of(link.toString()).resolveSibling(target).normalize().toString());
    }

    @Override
    public Material material(TreePath file) {
        return Material.of(content(file).getOrElse(Bytes.EMPTY));
    }

    @Override
    public Either<Fault, Map<TreePath, Option<FileSum>>> sums(Seq<TreePath> files) {
        return Either.right(files.foldLeft(
                LinkedHashMap.empty(),
                (all, path) -> all.put(path, content(path).map(FileSum::of))));
    }

    @Override
    public Either<Fault, Workspace.Done> store(Seq<Stored> files) {
        var arrived = files.toLinkedMap(Stored::path, file -> InMemorySigner.content(sources, file.material()));
        if (!files.forAll(file -> arrived.get(file.path()).map(FileSum::of).contains(file.sum()))) {
            return refused("store packages", "the file is not the one that was read before");
        }
        packages = packages.merge(arrived, (before, after) -> after);
        return done();
    }

    @Override
    public Either<Fault, Workspace.Done> write(SnapshotFiles snapshot) {
        if (live.contains(snapshot.number())) {
            return refused("write a snapshot", "snapshot " + snapshot.number() + " is live");
        }
        snapshots = snapshots.put(snapshot.number(), snapshot);
        doors = doors.merge(snapshot.doors(), (before, after) -> after);
        return done();
    }

    @Override
    public Either<Fault, Workspace.Done> switchTo(int snapshot) {
        if (!snapshots.containsKey(snapshot)) {
            return refused("switch", "there is no snapshot " + snapshot);
        }
        live = Option.some(snapshot);
        return done();
    }

    @Override
    public Either<Fault, Workspace.Done> remove(Garbage garbage) {
        if (live.exists(garbage.snapshots()::contains)) {
            return refused("clear up", "a snapshot of these is live");
        }
        snapshots = snapshots.removeAll(garbage.snapshots());
        packages = packages.removeAll(garbage.packages());
        return done();
    }

    /** Makes a link lead elsewhere behind everybody's back. */
    public void misleads(TreePath door, String target) {
        doors = doors.put(door, target);
    }

    /** Takes the link to the live snapshot away. */
    public void losesLive() {
        live = Option.none();
    }

    /** Leads the link that clients follow to the place of another snapshot, whether it is there or not. */
    public void leadsLiveTo(int snapshot) {
        live = Option.some(snapshot);
    }

    /** Changes the list of a snapshot. */
    public void damageList(int snapshot, Bytes content) {
        damage(snapshot, Rendering.LIST, content);
    }

    /** Makes the signature of a list one that nobody believes. */
    public void losesSignature(int snapshot) {
        damage(snapshot, Layout.signatureOf(Rendering.LIST), Bytes.utf8("of a key that is not trusted"));
    }

    private void damage(int snapshot, TreePath file, Bytes content) {
        var before = snapshots.get(snapshot).get();
        snapshots = snapshots.put(
                snapshot,
                new SnapshotFiles(before.heading(), before.files().put(file, content), before.links(), before.doors()));
    }

    /** Changes a package behind everybody's back. */
    public void damage(TreePath path, Bytes content) {
        packages = packages.put(path, content);
    }

    @Override
    public <R> Either<Fault, R> exclusively(String purpose, Supplier<R> work) {
        if (holder.isDefined()) {
            return Either.left(Fault.harmless("lock", "the repository", "it is held for " + holder.get()));
        }
        holder = Option.some(purpose);
        try {
            return Either.right(work.get());
        } finally {
            holder = Option.none();
        }
    }

    private static Either<Fault, Workspace.Done> done() {
        return Either.right(Workspace.Done.DONE);
    }

    private static Either<Fault, Workspace.Done> refused(String operation, String reason) {
        return Either.left(Fault.harmless(operation, "the repository", reason));
    }
}
