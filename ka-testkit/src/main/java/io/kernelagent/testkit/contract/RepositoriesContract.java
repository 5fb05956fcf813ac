package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.port.Repositories;
import io.kernelagent.port.SnapshotStore;
import org.junit.jupiter.api.Test;

/** What everybody who keeps the repository that is published to must do. */
public interface RepositoriesContract extends SnapshotStoreContract {
    Repositories repositories();

    @Override
    default SnapshotStore store() {
        return repositories();
    }

    @Test
    default void one_changes_it_at_a_time() {
        var inner = repositories()
                .exclusively("publish", () -> repositories().exclusively("gc", () -> "both"))
                .get();
        assertThat(inner.isLeft()).isTrue();
        assertThat(repositories().exclusively("gc", () -> "alone").get()).isEqualTo("alone");
    }
}
