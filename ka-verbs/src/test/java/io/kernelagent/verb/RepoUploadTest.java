package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.Garbage;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.SnapshotFiles;
import io.kernelagent.core.repo.Stored;
import io.kernelagent.core.repo.upload.Copy;
import io.kernelagent.core.repo.upload.UploadStep;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.PackageServer;
import io.kernelagent.port.Workspace;
import io.kernelagent.testkit.memory.InMemoryPackageServer;
import io.kernelagent.testkit.memory.InMemoryRepositories;
import io.kernelagent.testkit.memory.InMemorySeenSnapshots;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** L063: whatever is interrupted where, clients of the server see the old state or the new one. */
class RepoUploadTest extends PublisherInMemory {
    private InMemoryRepositories there = new InMemoryRepositories(LinkedHashMap.empty());

    @Test
    void a_copy_is_what_was_published_and_follows_it() {
        publish("linux-7.0-1", Extent.ACT).get();
        assertThat(upload(Extent.PLAN).get().plan().steps()).hasSize(3);
        assertThat(live()).isZero();
        upload(Extent.ACT).get();
        assertThat(live()).isEqualTo(1);
        assertThat(verify(copy())).isEmpty();
        assertThat(upload(Extent.ACT).get().plan().hasNothingToDo()).isTrue();
        publish("linux-7.0-2", Extent.ACT).get();
        rollback(Option.some(1)).get();
        assertThat(upload(Extent.ACT).get().plan().steps().map(step -> step.id()))
                .containsExactly("place snapshot 3", "switch the server to snapshot 3");
        assertThat(verify(copy())).isEmpty();
    }

    @Test
    void before_the_first_publication_there_is_nothing_to_send() {
        assertThat(upload(Extent.ACT).get().plan().hasNothingToDo()).isTrue();
    }

    @Test
    void what_the_repository_does_not_keep_goes_from_the_server_too() {
        publish("linux-7.0-1", Extent.ACT).get();
        upload(Extent.ACT).get();
        publish("linux-7.0-2", Extent.ACT).get();
        rollback(Option.none()).get();
        new RepoGc(depot(), seals(Option.none()), hands())
                .run(new RepoGc.Order(2, Extent.ACT, BY))
                .get();
        upload(Extent.ACT).get();
        assertThat(there.shelf().get().snapshots()).containsExactly(1, 3);
        upload(Extent.ACT).get();
        assertThat(there.shelf().get().snapshots()).containsExactly(3);
        assertThat(there.packages().get()).isEqualTo(repositories.packages().get());
        assertThat(verify(copy())).isEmpty();
    }

    @Test
    void what_is_damaged_here_is_not_sent() {
        publish("linux-7.0-1", Extent.ACT).get();
        repositories.damage(FIRST, Bytes.utf8("kernel 0ne"));
        assertThat(upload(Extent.ACT).getLeft()).isInstanceOf(Stop.Failed.class);
        assertThat(there.packages().get()).isEmpty();
        assertThat(live()).isZero();
    }

    @Test
    void an_upload_that_breaks_off_anywhere_leaves_the_old_state_or_the_new_one_and_the_next_completes() {
        publish("linux-7.0-1", Extent.ACT).get();
        upload(Extent.ACT).get();
        publish("linux-7.0-2", Extent.ACT).get();
        for (int broken = 0; broken < 3; broken++) {
            for (var isDone : new boolean[] {false, true}) {
                breakOff(broken, isDone);
                assertThat(live()).as("call %d, done: %s", broken, isDone).isEqualTo(broken == 2 && isDone ? 2 : 1);
                assertThat(verify(copy()))
                        .as("call %d, done: %s", broken, isDone)
                        .isEmpty();
                upload(Extent.ACT).get();
                assertThat(live()).isEqualTo(2);
                assertThat(verify(copy())).isEmpty();
            }
        }
    }

    /** The second snapshot on its way to a server that shows the first. */
    private void breakOff(int call, boolean isDone) {
        there = new InMemoryRepositories(LinkedHashMap.empty());
        var first = states().of(1).get();
        new UploadSteps(depot(), new InMemoryPackageServer(there))
                .place(new UploadStep.Place(first, first))
                .get();
        there.store(List.of(FIRST, Layout.signatureOf(FIRST))
                        .map(path -> new Stored(
                                path,
                                repositories.material(path),
                                repositories
                                        .sums(List.of(path))
                                        .get()
                                        .get(path)
                                        .get()
                                        .get())))
                .get();
        there.switchTo(1).get();
        var breaking = new Breaking(new InMemoryPackageServer(there), call, isDone);
        assertThat(upload(breaking, Extent.ACT).isLeft()).isTrue();
        assertThat(breaking.calls).isEqualTo(call + 1);
    }

    private PublishedStates states() {
        return new PublishedStates(depot(), signatures());
    }

    private int live() {
        return there.shelf().get().live().getOrElse(0);
    }

    private Depot copy() {
        return new Depot(depot().name(), there, there, List.empty(), new InMemorySeenSnapshots());
    }

    private Either<Stop, Publish.Outcome> upload(Extent extent) {
        return upload(new InMemoryPackageServer(there), extent);
    }

    private Either<Stop, Publish.Outcome> upload(PackageServer server, Extent extent) {
        return new RepoUpload(depot(), server, signatures(), hands()).run(new RepoUpload.Order(extent, BY));
    }

    /** A server whose connection is lost in one call, before it was heard or before it was answered. */
    private static final class Breaking implements PackageServer {
        private final PackageServer real;
        private final int broken;
        private final boolean isDone;
        private int calls;

        Breaking(PackageServer real, int broken, boolean isDone) {
            this.real = real;
            this.broken = broken;
            this.isDone = isDone;
        }

        private Either<Fault, Workspace.Done> effect(Supplier<Either<Fault, Workspace.Done>> call) {
            boolean isBroken = calls++ == broken;
            var answer = isBroken && !isDone ? lost() : call.get();
            return isBroken ? lost() : answer;
        }

        private static Either<Fault, Workspace.Done> lost() {
            return Either.left(Fault.uncertain("send", "the server", "the connection was lost"));
        }

        @Override
        public Either<Fault, Copy> look() {
            return real.look();
        }

        @Override
        public Either<Fault, Workspace.Done> store(Seq<Stored> files) {
            return effect(() -> real.store(files));
        }

        @Override
        public Either<Fault, Workspace.Done> write(SnapshotFiles snapshot) {
            return effect(() -> real.write(snapshot));
        }

        @Override
        public Either<Fault, Workspace.Done> switchTo(int snapshot) {
            return effect(() -> real.switchTo(snapshot));
        }

        @Override
        public Either<Fault, Workspace.Done> remove(Garbage garbage) {
            return effect(() -> real.remove(garbage));
        }
    }
}
