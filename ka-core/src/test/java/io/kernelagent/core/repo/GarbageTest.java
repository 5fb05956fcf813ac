package io.kernelagent.core.repo;

import static io.kernelagent.core.repo.Offers.NOON;
import static io.kernelagent.core.repo.Offers.arch;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class GarbageTest {
    private static final Offer OLD = arch("linux-a", "7.0-1");
    private static final Offer NEW = arch("linux-a", "7.0-2");
    private static final Snapshot FIRST = Offers.after(OLD);
    private static final Snapshot SECOND =
            Publishing.next(FIRST, List.of(NEW), NOON).get().get();
    private static final Snapshot THIRD = SECOND.refreshed(NOON);
    private static final Seq<Snapshot> ALL = List.of(FIRST, SECOND, THIRD);

    @Test
    void packages_go_with_the_last_snapshot_that_offered_them() {
        var present = List.of(OLD, NEW).map(Layout::fileOf).flatMap(file -> List.of(file, Layout.signatureOf(file)));
        var garbage = Garbage.of(ALL, 2, present);
        assertThat(garbage.snapshots()).containsExactly(1);
        assertThat(garbage.packages()).containsExactly(Layout.fileOf(OLD), Layout.signatureOf(Layout.fileOf(OLD)));
    }

    @Test
    void the_live_snapshot_and_the_one_before_it_always_stay() {
        assertThat(Garbage.of(ALL, 0, List.empty()).snapshots()).containsExactly(1);
    }

    @Test
    void nothing_goes_while_there_are_few() {
        assertThat(Garbage.of(ALL, 10, List.of(Layout.fileOf(NEW))).isNothing()).isTrue();
        assertThat(Garbage.of(ALL, 10, List.of(TreePath.of("pacman/aarch64/left-over")))
                        .packages())
                .hasSize(1);
    }

    @Test
    void an_old_state_that_is_served_again_is_noticed() {
        assertThat(Freshness.remember(Option.none(), SECOND).get()).isEqualTo(2);
        assertThat(Freshness.remember(Option.some(2), THIRD).get()).isEqualTo(3);
        assertThat(Freshness.remember(Option.some(3), SECOND).getLeft().code().text())
                .isEqualTo("KA-REPO-REPLAYED");
    }

    @Test
    void clients_are_told_the_same_as_the_tests_use() {
        var snippets = new ClientSnippets(
                Offers.KA, "https://kernels.example/repo", "/etc/apt/keyrings/ka.gpg", List.of(Offers.KEY));
        Golden.check("repo/clients.txt", snippets.trust() + "\n" + snippets.pacman() + "\n" + snippets.debian());
    }
}
