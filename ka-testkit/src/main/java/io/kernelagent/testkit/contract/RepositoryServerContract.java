package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.repo.serve.ListenAddress;
import io.kernelagent.port.RepositoryServer;
import org.junit.jupiter.api.Test;

/** What everybody who serves a repository must do, whatever is asked of it. */
public interface RepositoryServerContract {
    ListenAddress ANYWHERE = new ListenAddress("127.0.0.1", 0);

    RepositoryServer server();

    @Test
    default void any_free_port_becomes_one_that_is_known() {
        var listening = server().open(ANYWHERE).get();
        assertThat(listening.at().host()).isEqualTo("127.0.0.1");
        assertThat(listening.at().port()).isPositive();
        listening.close();
    }

    @Test
    default void an_address_that_is_taken_is_a_fault_until_it_is_left() {
        var server = server();
        var first = server.open(ANYWHERE).get();
        var second = server.open(first.at());
        assertThat(second.isLeft()).isTrue();
        assertThat(second.getLeft().target())
                .contains(Integer.toString(first.at().port()));
        first.close();
        server.open(first.at()).get().close();
    }

    @Test
    default void nobody_waits_for_a_server_that_was_closed() {
        var listening = server().open(ANYWHERE).get();
        listening.close();
        listening.close();
        listening.untilTold();
        assertThat(listening.at().port()).isPositive();
    }
}
