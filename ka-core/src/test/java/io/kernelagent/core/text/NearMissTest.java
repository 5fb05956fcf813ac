package io.kernelagent.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

class NearMissTest {
    private static final Seq<String> KEYS = List.of("includes", "excludes", "package", "policy");

    /** L032. */
    @Test
    void a_slip_of_the_pen_is_recognised() {
        assertThat(NearMiss.of("inclues", KEYS)).contains("includes");
        assertThat(NearMiss.of("pakcage", KEYS)).contains("package");
        assertThat(NearMiss.of("policyy", KEYS)).contains("policy");
    }

    @Test
    void another_word_is_no_slip() {
        assertThat(NearMiss.of("kernel", KEYS)).isEmpty();
        assertThat(NearMiss.of("x", List.empty())).isEmpty();
    }

    @Test
    void each_kind_of_slip_counts_once() {
        assertThat(NearMiss.distance("board", "board")).isZero();
        assertThat(NearMiss.distance("bord", "board")).isEqualTo(1);
        assertThat(NearMiss.distance("boardd", "board")).isEqualTo(1);
        assertThat(NearMiss.distance("boerd", "board")).isEqualTo(1);
        assertThat(NearMiss.distance("baord", "board")).isEqualTo(1);
        assertThat(NearMiss.distance("", "board")).isEqualTo(5);
    }

    @Test
    void of_two_that_are_equally_near_the_first_is_taken() {
        assertThat(NearMiss.nearest("xcludes", List.of("excludes", "axcludes"))).contains("excludes");
    }
}
