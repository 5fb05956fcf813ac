package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.port.SeenSnapshots;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** What everybody who remembers snapshots must do. Each call gives the same, at first empty, memory. */
public interface SeenSnapshotsContract {
    RepositoryName KA = RepositoryName.parse("ka").get();
    RepositoryName OTHER = RepositoryName.parse("ka-testing").get();

    SeenSnapshots seen();

    @Test
    default void what_was_never_seen_has_no_number() {
        assertThat(seen().highest(KA).get()).isEqualTo(Option.none());
    }

    @Test
    default void a_number_only_rises() {
        for (int number : new int[] {3, 7, 5, 7, 1}) {
            seen().remember(KA, number).get();
        }
        assertThat(seen().highest(KA).get()).isEqualTo(Option.some(7));
    }

    @Test
    default void repositories_do_not_know_each_other() {
        seen().remember(KA, 7).get();
        assertThat(seen().highest(OTHER).get()).isEqualTo(Option.none());
    }
}
