package io.kernelagent.core.resolve;

import static io.kernelagent.core.resolve.PaperWorld.REQUEST;
import static io.kernelagent.core.resolve.PaperWorld.aWorld;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Collections;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PromotionProperties {
    private static final String SERIES = "patches/driver/x";

    /** L006, L015: the order in which a disk lists its files decides nothing. */
    @Property(tries = 40)
    void the_bytes_do_not_depend_on_the_order_of_a_listing(@ForAll long seed) {
        var shuffled = world().listing(listing -> shuffled(listing, seed));
        var usual = world().promote(REQUEST).get();
        var other = shuffled.promote(REQUEST).get();
        assertThat(other.lock().text()).isEqualTo(usual.lock().text());
        assertThat(other.cumulative()).isEqualTo(usual.cumulative());
        assertThat(other.plan().digest()).isEqualTo(usual.plan().digest());
    }

    /** L015: nor does the locale or the time zone of the machine. */
    @Example
    void the_bytes_do_not_depend_on_the_machine() {
        var usual = world().promote(REQUEST).get();
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(world().promote(REQUEST).get().lock().text())
                    .isEqualTo(usual.lock().text());
            assertThat(world().promote(REQUEST).get().plan().text())
                    .isEqualTo(usual.plan().text());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** A patch that nobody includes changes nothing. */
    @Property(tries = 20)
    void a_patch_of_a_foreign_scope_changes_nothing(@ForAll @IntRange(min = 2, max = 8) int line) {
        var richer = world().withPatch("patches/board/other/0001-x.patch", "f", line);
        assertThat(richer.promote(REQUEST).get().lock().text())
                .isEqualTo(world().promote(REQUEST).get().lock().text());
    }

    /** L005, L006: numbers by value, a cover letter left out, whatever the names behind the numbers. */
    @Property(tries = 20)
    void a_series_applies_in_the_order_of_its_numbers(@ForAll @IntRange(min = 1, max = 90) int first) {
        var world = List.range(first, first + 4)
                .foldLeft(
                        aWorld().withManifest("", SERIES).with(SERIES + "/0000-cover-letter.patch", "words\n"),
                        (sofar, number) -> sofar.withPatch(
                                SERIES + "/" + number + "-" + (char) ('z' - number % 5) + ".patch",
                                "a",
                                2 * (number - first + 1)));
        assertThat(world.promote(REQUEST).get().lock().files().map(file -> file.order() + ":" + numberOf(file.path())))
                .containsExactlyElementsOf(List.rangeClosed(1, 4).map(order -> order + ":" + (first + order - 1)));
    }

    private static int numberOf(TreePath path) {
        var name = path.name().utf8();
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    private static PaperWorld world() {
        return List.rangeClosed(9, 12)
                .foldLeft(
                        aWorld().withManifest("", SERIES, "patches/arch/arm64/0001-f.patch"),
                        (sofar, number) -> sofar.withPatch(SERIES + "/" + number + ".patch", "b", 2 * (number - 8)))
                .withPatch("patches/arch/arm64/0001-f.patch", "e", 5);
    }

    private static Seq<TreePath> shuffled(Seq<TreePath> listing, long seed) {
        var order = listing.toJavaList();
        Collections.shuffle(order, new Random(seed));
        return List.ofAll(order);
    }
}
