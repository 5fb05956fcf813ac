package io.kernelagent.core.build.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.build.Preflight;
import io.kernelagent.core.build.Preflight.Miss;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ThoroughLookTest {
    private static final ThoroughLook LOOK =
            new ThoroughLook(BuildHost.HERE.under("/srv/ws"), List.of("https://example.org/linux.git"));
    private static final String ANSWER = """
            limit 20
            cache 1048576 700 300
            used 4096 90000000 /srv/ws/.ka/build/source
            used 1 90000000 /srv/ws/.ka/build/output
            used 1048576 90000000 /srv/ws/.ka/build/ccache
            reached https://example.org/linux.git
            """;

    /** L051: the thorough look is told in numbers. */
    @Test
    void a_host_that_is_well_says_so() {
        var depth = LOOK.read(Bytes.utf8(ANSWER));
        assertThat(depth.misses()).isEmpty();
        assertThat(depth.cache()).containsExactly(new Depth.Cache(1_048_576, 700, 300));
        assertThat(depth.roots()).hasSize(3);
        assertThat(depth.trees().map(Depth.Tree::name)).containsExactly("https://example.org/linux.git");
    }

    /** L051: what will be missed one day is missed today. */
    @Test
    void what_is_amiss_is_named() {
        var ill = ANSWER.replace("90000000", "5000000")
                .replace("reached https://example.org/linux.git", "missed https://example.org/linux.git fatal: gone");
        var misses = LOOK.read(Bytes.utf8(ill))
                .misses()
                .appendAll(LOOK.read(Bytes.EMPTY).misses());
        Golden.check("build/thorough.txt", misses.map(Miss::words).mkString("", "\n", "\n"));
    }

    @Test
    void an_answer_from_hell_is_left_out() {
        var depth = LOOK.read(Bytes.utf8("""
                cache
                cache x y z
                cache 1 2 3 4
                used
                used 1
                used 1 x /
                used 99999999999999999999 1 /
                missed
                \0
                """));
        assertThat(depth.cache()).isEmpty();
        assertThat(depth.roots()).isEmpty();
        assertThat(depth.trees()).isEmpty();
    }

    @Test
    void one_report_holds_all_that_is_amiss_once() {
        var machine = new Preflight.Machine("x86_64", 8, List.empty(), List.empty(), List.empty());
        var flex = new Miss("flex", "is not installed");
        var report = HostReport.of(
                BuildHost.HERE.name(),
                List.of(Either.left(List.of(flex)), Either.left(List.of(flex)), Either.right(machine)),
                Option.some(LOOK.read(Bytes.utf8(ANSWER))));
        assertThat(report.misses()).containsExactly(flex);
        assertThat(report.machine()).containsExactly(machine);
        assertThat(report.isHealthy()).isFalse();
    }
}
