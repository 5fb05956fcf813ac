package io.kernelagent.verb;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.FileSum;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.Seal;
import io.kernelagent.core.repo.SnapshotFiles;
import io.kernelagent.core.repo.Stored;
import io.kernelagent.core.repo.upload.Replica;
import io.kernelagent.core.repo.upload.UploadStep;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PackageServer;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/** Performs the steps of an upload. Each may be performed twice without harm; nothing that is damaged here is sent. */
final class UploadSteps implements UploadStep.Cases<Either<Fault, String>> {
    private final Depot depot;
    private final PackageServer server;

    UploadSteps(Depot depot, PackageServer server) {
        this.depot = depot;
        this.server = server;
    }

    @Override
    public Either<Fault, String> send(UploadStep.Send step) {
        var wanted = new FileSum(step.offer().size(), step.offer().sha256());
        return depot.files()
                .sums(step.files())
                .flatMap(sums -> stored(step.files(), path -> sums.get(path)
                        .flatMap(sum -> sum)
                        .filter(sum -> !path.equals(Layout.fileOf(step.offer())) || sum.equals(wanted))))
                .flatMap(server::store)
                .map(done -> step.doneWhen());
    }

    private Either<Fault, Seq<Stored>> stored(Seq<TreePath> files, Function<TreePath, Option<FileSum>> sums) {
        return files.foldLeft(
                Either.right(List.empty()),
                (sofar, path) -> sofar.flatMap(all -> sums.apply(path)
                        .toEither(() -> damaged(path))
                        .map(sum -> all.append(new Stored(path, depot.files().material(path), sum)))));
    }

    private static Fault damaged(TreePath path) {
        return Fault.harmless("send", path.toString(), "it is not as the signed list says; see ka repo verify");
    }

    @Override
    public Either<Fault, String> place(UploadStep.Place step) {
        return files(step.seal(), step.before()).flatMap(server::write).map(done -> step.doneWhen());
    }

    private Either<Fault, SnapshotFiles> files(Seal seal, Seal before) {
        var folder = Layout.folderOf(seal.snapshot().number());
        var needed = Replica.needed(seal);
        return depot.files().read(needed.map(folder::plus)).flatMap(read -> {
            Map<TreePath, Bytes> found = LinkedHashMap.ofEntries(needed.flatMap(
                    path -> read.get(folder.plus(path)).flatMap(bytes -> bytes).map(bytes -> Tuple.of(path, bytes))));
            return Replica.damaged(seal, found)
                    .<Either<Fault, SnapshotFiles>>map(path -> Either.left(damaged(folder.plus(path))))
                    .getOrElse(() -> Either.right(seal.again(found, before)));
        });
    }

    @Override
    public Either<Fault, String> goLive(UploadStep.GoLive step) {
        return server.switchTo(step.snapshot()).map(done -> step.doneWhen());
    }

    @Override
    public Either<Fault, String> clear(UploadStep.Clear step) {
        return server.remove(step.garbage()).map(done -> step.doneWhen());
    }
}
