package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.repo.FileSum;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.Shelf;
import io.kernelagent.core.repo.Stored;
import io.kernelagent.core.repo.upload.Copy;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.port.PackageServer;
import io.kernelagent.port.SnapshotStore;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** What everybody who keeps the copy of a repository must do. */
public interface PackageServerContract extends SnapshotStoreContract {
    PackageServer server();

    @Override
    default SnapshotStore store() {
        return server();
    }

    @Test
    default void a_copy_of_nothing_has_nothing() {
        assertThat(server().look().get()).isEqualTo(Copy.NOTHING);
    }

    @Test
    default void a_copy_says_what_it_has() {
        var content = Bytes.utf8("a kernel");
        server().store(List.of(new Stored(PACKAGE, Material.of(content), FileSum.of(content))))
                .get();
        server().write(SnapshotStoreContract.snapshot(1, "one")).get();
        server().write(SnapshotStoreContract.snapshot(2, "two")).get();
        assertThat(server().look().get().shelf()).isEqualTo(new Shelf(Option.none(), List.of(1, 2)));
        server().switchTo(2).get();
        var copy = server().look().get();
        assertThat(copy.shelf()).isEqualTo(new Shelf(Option.some(2), List.of(1, 2)));
        assertThat(copy.list()).isEqualTo(Option.some(Digests.sha256(Bytes.utf8("list"))));
        assertThat(copy.packages().get(PACKAGE)).isEqualTo(Option.some((long) content.length()));
        assertThat(copy.packages()).hasSize(1);
    }
}
