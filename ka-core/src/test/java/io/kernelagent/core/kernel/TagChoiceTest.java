package io.kernelagent.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class TagChoiceTest {
    /** As git lists them: by bytes. */
    private static final Seq<String> TAGS = List.of(
            "debian/6.1.10-1",
            "debian/6.1.9-1",
            "next-v6.1.9",
            "v5.19",
            "v6.1",
            "v6.1-rc1",
            "v6.1-rc10",
            "v6.1-rc2",
            "v6.1.10",
            "v6.1.11-rt3",
            "v6.1.9",
            "v6.10",
            "v6.2");

    @Test
    void a_range_is_the_releases_after_the_first_up_to_the_second_by_version() {
        assertThat(chosen("v6.1..v6.2")).containsExactly("v6.1.9", "v6.1.10", "v6.2");
        assertThat(chosen("v6.1.9..v6.1.10")).containsExactly("v6.1.10");
        assertThat(chosen("debian/6.1.9-1..debian/6.1.10-1")).containsExactly("debian/6.1.10-1");
    }

    @Test
    void a_range_without_an_end_is_all_that_came_since() {
        assertThat(chosen("v6.1.10..")).containsExactly("v6.2", "v6.10");
    }

    @Test
    void candidates_are_meant_where_an_end_is_one_and_come_before_their_release() {
        assertThat(chosen("v6.1-rc1..v6.1")).containsExactly("v6.1-rc2", "v6.1-rc10", "v6.1");
        assertThat(chosen("v5.19..v6.1-rc2")).containsExactly("v6.1-rc1", "v6.1-rc2");
    }

    @Test
    void a_pattern_is_what_it_matches_in_the_order_of_versions() {
        assertThat(chosen("v6.1*"))
                .containsExactly(
                        "v6.1-rc1", "v6.1-rc2", "v6.1-rc10", "v6.1", "v6.1.9", "v6.1.10", "v6.1.11-rt3", "v6.10");
        assertThat(chosen("v6.1.?")).containsExactly("v6.1.9");
        assertThat(chosen("debian/*")).containsExactly("debian/6.1.9-1", "debian/6.1.10-1");
    }

    @Test
    void an_end_that_is_no_tag_is_refused_with_the_nearest_ones() {
        var problem = choice("v6.1..v6.1.12").among(TAGS).getLeft();
        assertThat(problem.code().text()).isEqualTo("KA-BASELINE-REF");
        assertThat(problem.headline()).contains("\"v6.1.12\"");
        assertThat(problem.mend()).startsWith("nearest tags: v6.1.1");
    }

    @Test
    void a_choice_of_nothing_is_refused() {
        for (var empty : List.of("v6.2..v6.1", "v6.10..", "v7.*")) {
            assertThat(choice(empty).among(TAGS).getLeft().code().text())
                    .as(empty)
                    .isEqualTo("KA-BASELINE-NO-TAG");
        }
    }

    @Test
    void a_ref_or_a_folder_above_is_no_choice() {
        for (var single : List.of("v6.1", "", "0123456789", "..", "../linux", "a/../b", "v6.1~1")) {
            assertThat(TagChoice.of(at(single))).as(single).isEmpty();
        }
    }

    /** The order is a total one on all tags that there are. */
    @Test
    void every_two_tags_have_one_order() {
        var order = new TagOrder();
        for (var left : TAGS) {
            assertThat(order.compare(left, left)).isZero();
            for (var right : TAGS) {
                assertThat(Integer.signum(order.compare(left, right)))
                        .isEqualTo(-Integer.signum(order.compare(right, left)));
            }
        }
    }

    private static Seq<String> chosen(String ref) {
        return choice(ref).among(TAGS).get().map(Baseline::ref);
    }

    private static TagChoice choice(String ref) {
        return TagChoice.of(at(ref)).get();
    }

    private static Baseline at(String ref) {
        return new Baseline("linux.git", ref, Option.none());
    }
}
