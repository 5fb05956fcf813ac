package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.repo.FileSum;
import io.kernelagent.core.repo.Garbage;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.Rendering;
import io.kernelagent.core.repo.Shelf;
import io.kernelagent.core.repo.Snapshot;
import io.kernelagent.core.repo.SnapshotFiles;
import io.kernelagent.core.repo.Stored;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.RepositoryFiles;
import io.kernelagent.port.SnapshotStore;
import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What everybody who keeps snapshots must do. Each call gives the same, at first empty, repository. */
public interface SnapshotStoreContract {
    TreePath PACKAGE = TreePath.of("pacman/aarch64/linux-1-1-aarch64.pkg.tar.zst");
    TreePath DATABASE = TreePath.of("pacman/aarch64/ka.db");

    SnapshotStore store();

    RepositoryFiles files();

    @Test
    default void an_empty_repository_has_nothing() {
        assertThat(files().shelf().get()).isEqualTo(new Shelf(Option.none(), List.empty()));
        assertThat(files().packages().get()).isEmpty();
        assertThat(read(PACKAGE)).isEqualTo(Option.none());
    }

    @Test
    default void what_was_stored_is_there_and_may_be_stored_again() {
        var stored = stored("content");
        store().store(List.of(stored)).get();
        store().store(List.of(stored)).get();
        assertThat(read(PACKAGE)).isEqualTo(Option.some(Bytes.utf8("content")));
        assertThat(files().packages().get()).containsExactly(PACKAGE);
        assertThat(files().sums(List.of(PACKAGE)).get().get(PACKAGE).get()).isEqualTo(Option.some(stored.sum()));
    }

    @Test
    default void a_file_that_is_not_what_was_expected_is_not_stored() {
        var other = new Stored(PACKAGE, Material.of(Bytes.utf8("other")), FileSum.of(Bytes.utf8("content")));
        assertThat(store().store(List.of(other)).isLeft()).isTrue();
        assertThat(files().packages().get()).isEmpty();
    }

    @Test
    default void a_snapshot_is_seen_when_it_is_switched_to_and_not_before() {
        store().write(snapshot(1, "one")).get();
        assertThat(files().shelf().get()).isEqualTo(new Shelf(Option.none(), List.of(1)));
        assertThat(read(DATABASE)).isEqualTo(Option.none());
        store().switchTo(1).get();
        assertThat(read(DATABASE)).isEqualTo(Option.some(Bytes.utf8("one")));
        store().write(snapshot(2, "two")).get();
        assertThat(read(DATABASE)).isEqualTo(Option.some(Bytes.utf8("one")));
        store().switchTo(2).get();
        assertThat(read(DATABASE)).isEqualTo(Option.some(Bytes.utf8("two")));
        assertThat(files().shelf().get()).isEqualTo(new Shelf(Option.some(2), List.of(1, 2)));
    }

    @Test
    default void a_snapshot_that_never_became_live_may_be_written_anew() {
        store().write(snapshot(1, "first try")).get();
        store().write(snapshot(1, "second try")).get();
        store().switchTo(1).get();
        assertThat(read(DATABASE)).isEqualTo(Option.some(Bytes.utf8("second try")));
    }

    @Test
    default void the_live_snapshot_is_neither_written_anew_nor_taken_away() {
        store().write(snapshot(1, "one")).get();
        store().switchTo(1).get();
        assertThat(store().write(snapshot(1, "other")).isLeft()).isTrue();
        assertThat(store().remove(new Garbage(List.of(1), List.empty())).isLeft())
                .isTrue();
        assertThat(read(DATABASE)).isEqualTo(Option.some(Bytes.utf8("one")));
    }

    @Test
    default void nobody_switches_to_what_is_not_there() {
        assertThat(store().switchTo(1).isLeft()).isTrue();
        assertThat(files().shelf().get().live()).isEqualTo(Option.none());
    }

    @Test
    default void garbage_goes_and_nothing_else() {
        store().store(List.of(stored("content"))).get();
        store().write(snapshot(1, "one")).get();
        store().write(snapshot(2, "two")).get();
        store().switchTo(2).get();
        var garbage = new Garbage(List.of(1), List.of(PACKAGE));
        store().remove(garbage).get();
        store().remove(garbage).get();
        assertThat(files().shelf().get()).isEqualTo(new Shelf(Option.some(2), List.of(2)));
        assertThat(files().packages().get()).isEmpty();
    }

    private Option<Bytes> read(TreePath path) {
        return files().read(List.of(path)).get().get(path).get();
    }

    private static Stored stored(String content) {
        var bytes = Bytes.utf8(content);
        return new Stored(PACKAGE, Material.of(bytes), FileSum.of(bytes));
    }

    /** A snapshot with a database and the list that makes it whole. */
    static SnapshotFiles snapshot(int number, String database) {
        var files = TreeMap.of(DATABASE, Bytes.utf8(database), Rendering.LIST, Bytes.utf8("list"));
        var links = TreeMap.of(TreePath.of("pacman/aarch64/by-hash/x"), "../ka.db");
        var doors = TreeMap.of(DATABASE, "../../" + Layout.LIVE + "/" + DATABASE);
        var heading = new Snapshot.Heading(number, Option.none(), Instant.ofEpochSecond(number), "test");
        return new SnapshotFiles(heading, files, links, doors);
    }
}
