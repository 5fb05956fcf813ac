package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.repo.FileSum;
import io.kernelagent.core.repo.IndexId;
import io.kernelagent.core.repo.Indices;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.Parts;
import io.kernelagent.core.repo.Rendering;
import io.kernelagent.core.repo.RepoProblems;
import io.kernelagent.core.repo.Seal;
import io.kernelagent.core.repo.Shelf;
import io.kernelagent.core.repo.SnapshotReader;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Signatures;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What was published before. Nothing of it is believed unless its signature and its sums are right. */
final class PublishedStates {
    private final Depot depot;
    private final Signatures signatures;

    PublishedStates(Depot depot, Signatures signatures) {
        this.depot = depot;
        this.signatures = signatures;
    }

    /** The list of the snapshot that clients see. */
    Either<Stop, Seal> live() {
        return depot.files()
                .shelf()
                .flatMap(this::live)
                .<Stop>mapLeft(Stop.Failed::new)
                .flatMap(seal -> seal.mapLeft(Stop::refused));
    }

    /** The same, of a shelf that was looked at; the inner left says why nobody knows what clients see. */
    Either<Fault, Either<Problem, Seal>> live(Shelf shelf) {
        return shelf.objection()
                .map(problem -> Either.<Fault, Either<Problem, Seal>>right(Either.left(problem)))
                .getOrElse(() -> shelf.live()
                        .map(this::examined)
                        .getOrElse(() -> Either.right(Either.right(Seal.before(depot.name())))));
    }

    /** The list of any snapshot that is kept. */
    Either<Stop, Seal> of(int snapshot) {
        return examined(snapshot).<Stop>mapLeft(Stop.Failed::new).flatMap(seal -> seal.mapLeft(Stop::refused));
    }

    /** Where the list of a snapshot lies. */
    static TreePath listOf(int snapshot) {
        return Layout.folderOf(snapshot).plus(Rendering.LIST);
    }

    /** The same; the inner left says why its list is not there, not believed or not understood. */
    Either<Fault, Either<Problem, Seal>> examined(int snapshot) {
        var list = listOf(snapshot);
        var signature = Layout.signatureOf(list);
        return depot.files().read(List.of(list, signature)).flatMap(found -> found.get(list)
                .flatMap(content -> content)
                .map(content -> examined(list, content, found.get(signature).flatMap(bytes -> bytes)))
                .getOrElse(() -> Either.right(Either.left(RepoProblems.noSuchSnapshot(snapshot)))));
    }

    private Either<Fault, Either<Problem, Seal>> examined(TreePath list, Bytes content, Option<Bytes> signature) {
        return signatures
                .check(Material.of(content), signature.getOrElse(Bytes.EMPTY))
                .map(verdict -> verdict.fold(
                        good -> SnapshotReader.read(content)
                                .filterOrElse(
                                        seal -> seal.repository()
                                                .equals(depot.name().text()),
                                        seal -> RepoProblems.otherRepository(list, seal.repository(), depot.name())),
                        bad -> Either.left(RepoProblems.unbelievable(list, bad.reason()))));
    }

    /** The indices of a snapshot in parts, to be used again in the next. */
    Either<Fault, Indices> indices(Seal seal) {
        return Indices.of(seal.snapshot())
                .foldLeft(
                        Either.right(Indices.NONE),
                        (sofar, index) ->
                                sofar.flatMap(indices -> parts(seal, index).map(parts -> indices.with(index, parts))));
    }

    private Either<Fault, Parts> parts(Seal seal, IndexId index) {
        var folder = Layout.folderOf(seal.snapshot().number());
        var file = Rendering.fileOf(index, depot.name());
        var table = Rendering.tableOf(index);
        return depot.files()
                .read(List.of(folder.plus(file), folder.plus(table)))
                .flatMap(found -> sound(seal, file, found.get(folder.plus(file)).flatMap(bytes -> bytes))
                        .flatMap(bytes -> sound(
                                        seal,
                                        table,
                                        found.get(folder.plus(table)).flatMap(all -> all))
                                .flatMap(sizes -> Parts.parse(bytes, sizes).mapLeft(reason -> damaged(file, reason)))));
    }

    private static Either<Fault, Bytes> sound(Seal seal, TreePath path, Option<Bytes> content) {
        return content.filter(bytes -> seal.files().get(path).contains(FileSum.of(bytes)))
                .toEither(() -> damaged(path, "is not as the signed list says"));
    }

    private static Fault damaged(TreePath path, String reason) {
        return Fault.harmless("read an index of the live snapshot", path.toString(), reason + "; see ka repo verify");
    }
}
