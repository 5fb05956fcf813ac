package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.Candidate;
import io.kernelagent.core.repo.IndexId;
import io.kernelagent.core.repo.Indices;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.Member;
import io.kernelagent.core.repo.Rendering;
import io.kernelagent.core.repo.RepoStep;
import io.kernelagent.core.repo.Seal;
import io.kernelagent.core.repo.SignatureForm;
import io.kernelagent.core.repo.SnapshotFiles;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.IndexParts;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import java.time.Instant;

/** From a set of packages to the signed files of its snapshot. Every signature is checked before it goes anywhere. */
final class SnapshotMaking {
    private final Depot depot;
    private final CheckedSigning signing;

    SnapshotMaking(Depot depot, CheckedSigning signing) {
        this.depot = depot;
        this.signing = signing;
    }

    /** A checked signature of a package, by the time of the snapshot that it joins. */
    Either<Fault, Bytes> signature(Candidate candidate, Instant at) {
        return signing.sign(Material.file(candidate.source()), SignatureForm.DETACHED, at);
    }

    /**
     * The files of a snapshot.
     *
     * @param base the indices of the snapshot that it is like
     */
    Either<Fault, SnapshotFiles> files(RepoStep.Write step, Seal live, Indices base) {
        var at = step.snapshot().heading().made();
        return step.news()
                .foldLeft(
                        Either.<Fault, List<Indices.Packed>>right(List.empty()),
                        (sofar, candidate) ->
                                sofar.flatMap(all -> packed(candidate).map(all::append)))
                .map(news -> base.next(step.snapshot(), news))
                .filterOrElse(
                        indices -> indices.isOf(step.snapshot()),
                        indices -> Fault.harmless(
                                "render snapshot " + step.snapshot().number(),
                                depot.name().text(),
                                "an index lacks the part of a package; see ka repo verify"))
                .flatMap(indices -> files(new Rendering(depot.name(), live, step.snapshot(), indices, ends()), at));
    }

    private Either<Fault, Indices.Packed> packed(Candidate candidate) {
        var format = candidate.offer().identity().format();
        var signature = Layout.signatureOf(Layout.fileOf(candidate.offer()));
        return depot.files()
                .read(List.of(signature))
                .map(found -> found.get(signature).flatMap(bytes -> bytes).getOrElse(Bytes.EMPTY))
                .map(bytes -> new Indices.Packed(
                        candidate.offer(),
                        depot.packing()
                                .filter(packing -> packing.format() == format)
                                .foldLeft(
                                        LinkedHashMap.empty(),
                                        (all, packing) -> all.merge(packed(packing, candidate, bytes)))));
    }

    private static Map<IndexId.Kind, Bytes> packed(IndexParts packing, Candidate candidate, Bytes signature) {
        return IndexId.kinds(packing.format())
                .toLinkedMap(kind -> Tuple.of(kind, packing.pack(kind, Member.of(kind, candidate, signature))));
    }

    private Map<IndexId.Kind, Bytes> ends() {
        return depot.packing()
                .flatMap(packing -> IndexId.kinds(packing.format()).map(kind -> Tuple.of(kind, packing.end(kind))))
                .toLinkedMap(end -> end);
    }

    private Either<Fault, SnapshotFiles> files(Rendering rendering, Instant at) {
        return signing.key().flatMap(key -> signed(rendering, at).flatMap(files -> {
            var seal = rendering.seal(files, key.primary());
            return signed(seal, at).map(signature -> rendering.files(files, seal, signature));
        }));
    }

    private Either<Fault, Map<TreePath, Bytes>> signed(Rendering rendering, Instant at) {
        var unsigned = rendering.unsigned();
        return rendering
                .tasks(unsigned)
                .foldLeft(
                        Either.right(unsigned),
                        (sofar, task) -> sofar.flatMap(
                                files -> signed(task, at).map(signature -> files.put(task.result(), signature))));
    }

    private Either<Fault, Bytes> signed(Rendering.Task task, Instant at) {
        return signing.sign(Material.of(task.material()), task.form(), at);
    }
}
