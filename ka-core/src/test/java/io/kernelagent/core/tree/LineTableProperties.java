package io.kernelagent.core.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The table of lines against a list of strings. */
class LineTableProperties {
    private static final List<String> START = List.of("a\n", "b\n", "a\n", "\n", "c\n", "a\n");

    @Property(tries = 300)
    void splices_do_what_they_do_to_a_list(@ForAll @Size(max = 60) List<@IntRange(min = 0, max = 9_999) Integer> dice) {
        var table = LineTable.ofBaseline(Bytes.latin1(String.join("", START)));
        var model = new ArrayList<>(START);
        var owners = new ArrayList<>(List.of(-1, -2, -3, -4, -5, -6));
        for (int owner = 0; owner < dice.size(); owner++) {
            int die = dice.get(owner);
            int at = die % (model.size() + 1);
            int removed = Math.min(die / 10 % 4, model.size() - at);
            int added = die / 100 % 90;
            splice(table, at, removed, added, owner);
            model.subList(at, at + removed).clear();
            owners.subList(at, at + removed).clear();
            for (int i = 0; i < added; i++) {
                model.add(at, "n" + i % 7 + "\n");
                owners.add(at, owner);
            }
        }
        assertThat(table.content()).hasToString(String.join("", model));
        var ownership = table.ownership(Option.none());
        for (int i = 0; i < owners.size(); i++) {
            assertThat(ownership.patchOf(i).getOrElse(-1 - ownership.baselineLineOf(i)))
                    .isEqualTo(owners.get(i));
        }
        assertThat(table.occurrences(0))
                .isEqualTo((int) model.stream().filter("a\n"::equals).count());
    }

    /** The model adds every line in front of the one before it, so the last comes first. */
    private static void splice(LineTable table, int at, int removed, int added, int owner) {
        var ids = new int[added];
        for (int i = 0; i < added; i++) {
            var line = ("n" + i % 7 + "\n").getBytes(StandardCharsets.US_ASCII);
            ids[added - 1 - i] = table.texts().intern(line, 0, line.length);
        }
        table.splice(at, removed, ids, added, owner);
    }
}
