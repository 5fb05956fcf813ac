package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.testkit.memory.InMemoryRepositories;
import io.kernelagent.testkit.memory.InMemoryRepositoryServer;
import io.kernelagent.testkit.memory.InMemorySeenSnapshots;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class RepoServeTest {
    private final InMemoryRepositoryServer server = new InMemoryRepositoryServer();

    @Test
    void an_empty_repository_is_served_where_it_was_wanted() {
        var outcome = serve("127.0.0.1:8417", false);
        assertThat(outcome.live()).isEmpty();
        assertThat(outcome.listening().at().url()).isEqualTo("http://127.0.0.1:8417");
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void other_machines_are_answered_only_where_that_was_wanted() {
        var refused = verb().run(new RepoServe.Order("192.168.1.5:8417", false)).getLeft();
        assertThat(refused).isInstanceOf(Stop.Refused.class);
        assertThat(server.taken()).isEmpty();
        assertThat(serve("192.168.1.5:8417", true).listening().at().host()).isEqualTo("192.168.1.5");
    }

    @Test
    void a_port_that_is_taken_is_a_failure_of_the_world() {
        serve("127.0.0.1:8417", false);
        assertThat(verb().run(new RepoServe.Order("127.0.0.1:8417", false)).getLeft())
                .isInstanceOf(Stop.Failed.class);
    }

    private RepoServe.Outcome serve(String listen, boolean toAll) {
        return verb().run(new RepoServe.Order(listen, toAll)).get();
    }

    private RepoServe verb() {
        var empty = new InMemoryRepositories(LinkedHashMap.empty());
        return new RepoServe(
                new Depot(RepositoryName.parse("ka").get(), empty, empty, List.empty(), new InMemorySeenSnapshots()),
                server);
    }
}
