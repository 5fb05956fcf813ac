package io.kernelagent.core.repo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.ProblemText;
import io.vavr.collection.List;
import io.vavr.control.Either;
import org.junit.jupiter.api.Test;

class ListenAddressTest {
    @Test
    void a_loopback_address_needs_no_permission() {
        for (var text : List.of("127.0.0.1:8417", "127.9.0.1:0", "[::1]:8417", "localhost:65535")) {
            assertThat(ListenAddress.admitted(text, false)).as(text).isInstanceOf(Either.Right.class);
        }
        assertThat(ListenAddress.admitted("[::1]:8417", false).get().url()).isEqualTo("http://[::1]:8417");
        assertThat(ListenAddress.admitted("127.0.0.1:0", false).get().at(9).url())
                .isEqualTo("http://127.0.0.1:9");
    }

    @Test
    void any_other_address_is_refused_until_somebody_wants_it() {
        var reached = List.of("0.0.0.0:80", "192.168.1.5:80", "[::]:80", "[::ffff:127.0.0.1]:80", "128.0.0.1:80");
        for (var text : reached) {
            assertThat(ListenAddress.admitted(text, false)).as(text).isInstanceOf(Either.Left.class);
            assertThat(ListenAddress.admitted(text, true)).as(text).isInstanceOf(Either.Right.class);
        }
    }

    @Test
    void what_is_no_address_is_refused_whatever_is_wanted() {
        var none = List.of("", "8417", ":8417", "127.0.0.1", "kernels.lan:80", "127.0.0.1:65536", "127.0.0.256:80");
        for (var text : none.append("[localhost]:80").append("::1:80").append("127.1:80")) {
            assertThat(ListenAddress.admitted(text, true)).as(text).isInstanceOf(Either.Left.class);
        }
    }

    @Test
    void a_refusal_says_what_may_be_written() {
        List<Problem> refused = List.of("kernels.lan:80", "0.0.0.0:8417")
                .map(text -> ListenAddress.admitted(text, false).getLeft());
        Golden.check("repo/listen.txt", ProblemText.of(refused));
    }
}
