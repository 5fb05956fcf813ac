package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class SeriesOrderTest {
    /** L006: by value, so that 10 comes after 9. */
    @Test
    void numbers_are_compared_by_value() {
        assertThat(orderOf("10-b.patch", "9-c.patch", "0011-a.patch", "README"))
                .containsExactly("9-c.patch", "10-b.patch", "0011-a.patch");
    }

    /** L005. */
    @Test
    void a_cover_letter_is_never_applied() {
        assertThat(orderOf("0000-cover-letter.patch", "0001-a.patch", "0002-b.patch"))
                .containsExactly("0001-a.patch", "0002-b.patch");
        assertThat(withSeries("0000-cover-letter.patch\n0001-a.patch\n", "0000-cover-letter.patch", "0001-a.patch")
                        .skipped())
                .containsExactly(TreePath.of("0000-cover-letter.patch"));
    }

    /** I24: a dropped patch leaves its number behind. */
    @Test
    void a_gap_between_numbers_is_no_mistake() {
        assertThat(orderOf("0001-a.patch", "0009-b.patch")).containsExactly("0001-a.patch", "0009-b.patch");
    }

    @Test
    void versions_of_a_resent_series_are_no_numbers() {
        assertThat(orderOf("v3-0002-b.patch", "v3-0001-a.patch")).containsExactly("v3-0001-a.patch", "v3-0002-b.patch");
    }

    /** L006: a series file wins over every number. */
    @Test
    void a_series_file_gives_the_order() {
        var order = withSeries(
                "# a comment\n\nb/0002.patch -p0   # why\n0001-a.patch\r\n-0003-c.patch\n",
                "0001-a.patch",
                "b/0002.patch",
                "0003-c.patch",
                "0004-d.patch");
        assertThat(order.entries())
                .containsExactly(
                        new SeriesOrder.Entry(TreePath.of("b/0002.patch"), Option.some(0), 3),
                        new SeriesOrder.Entry(TreePath.of("0001-a.patch"), Option.none(), 4));
        assertThat(order.skipped()).containsExactly(TreePath.of("0003-c.patch"));
        assertThat(order.unlisted()).containsExactly(TreePath.of("0004-d.patch"));
    }

    /** L006, L009. */
    @Test
    void everything_that_has_no_order_is_refused() {
        Golden.check("series-order/numbers.txt", refusalOf(Option.none(), "0001-a.patch", "1-b.patch", "fix.patch"));
        Golden.check("series-order/empty.txt", refusalOf(Option.none(), "README", "0000-cover-letter.patch"));
        Golden.check("series-order/only-folders.txt", refusalOf(Option.none(), "leds/0001-a.patch"));
        Golden.check("series-order/empty-file.txt", refusalOf(Option.some("# nothing\n"), "0001-a.patch"));
        Golden.check(
                "series-order/file.txt",
                refusalOf(
                        Option.some("0001-a.patch\n0002-c.patch\n../x.patch\n0001-a.patch -R\n"),
                        "0001-a.patch",
                        "0002-b.patch"));
    }

    private static Seq<String> orderOf(String... names) {
        return SeriesOrder.of("patches/board/x", paths(names), Option.none())
                .get()
                .entries()
                .map(entry -> entry.path().toString());
    }

    private static SeriesOrder withSeries(String series, String... names) {
        return SeriesOrder.of("patches/board/x", paths(names), Option.some(Bytes.utf8(series)))
                .get();
    }

    private static String refusalOf(Option<String> series, String... names) {
        return ProblemText.of(SeriesOrder.of("patches/board/x", paths(names), series.map(Bytes::utf8))
                .getLeft());
    }

    private static Seq<TreePath> paths(String... names) {
        return List.of(names).map(TreePath::of);
    }
}
