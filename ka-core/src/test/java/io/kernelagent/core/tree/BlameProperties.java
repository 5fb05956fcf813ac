package io.kernelagent.core.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The blame against the columns of the table, and against a plain list of what stood where. */
class BlameProperties {
    private static final int LINES = 9;

    @Property(tries = 300)
    void a_blame_agrees_with_owners_and_tombstones(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9_999) Integer> dice) {
        var table = LineTable.ofBaseline(Bytes.latin1("x\n".repeat(LINES)));
        for (int owner = 0; owner < dice.size(); owner++) {
            roll(table, dice.get(owner), owner);
        }
        var blame = Blaming.of(table, Option.none());
        assertThat(blame.lines()).hasSize(table.size());
        for (int i = 0; i < table.size(); i++) {
            var line = blame.lines().get(i);
            int number = i;
            assertThat(line.text()).isEqualTo(table.texts().text(table.id(i)));
            assertThat(line.patch()
                            .getOrElse(() -> -line.past().baseline().get().start()))
                    .isEqualTo(table.owner(number));
        }
        for (int gap = 0; gap <= table.size(); gap++) {
            int before = gap + 1;
            var graves = new TreeSet<Integer>();
            table.tombstones().forEach(table.tombstone(gap), graves::add);
            assertThat(blame.cuts().filter(cut -> cut.before() == before).map(Blame.Cut::patch))
                    .containsExactlyInAnyOrderElementsOf(graves);
        }
    }

    /** One line after the other replaced by one: each has the history of its own place, and of no other. */
    @Property(tries = 100)
    void lines_that_take_each_others_place_have_one_history(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = LINES - 1) Integer> places) {
        var table = LineTable.ofBaseline(Bytes.latin1("x\n".repeat(LINES)));
        var model = new ArrayList<ArrayList<Integer>>();
        for (int i = 0; i < LINES; i++) {
            model.add(new ArrayList<>());
        }
        for (int owner = 0; owner < places.size(); owner++) {
            splice(table, places.get(owner), 1, 1, owner);
            model.get(places.get(owner)).add(0, owner);
        }
        var lines = Blaming.of(table, Option.none()).lines();
        for (int i = 0; i < LINES; i++) {
            var line = lines.get(i);
            assertThat(line.past().patches().prependAll(line.patch())).containsExactlyElementsOf(model.get(i));
            assertThat(line.past().baseline().get().start()).isEqualTo(i + 1);
            assertThat(line.past().baseline().get().count()).isEqualTo(1);
        }
    }

    private static void roll(LineTable table, int die, int owner) {
        int at = die % (table.size() + 1);
        int removed = Math.min(die / 10 % 4, table.size() - at);
        splice(table, at, removed, die / 100 % 4, owner);
    }

    private static void splice(LineTable table, int at, int removed, int added, int owner) {
        if (removed + added == 0) {
            return;
        }
        var ids = new int[added];
        for (int i = 0; i < added; i++) {
            var line = ("n" + i + "\n").getBytes(StandardCharsets.US_ASCII);
            ids[i] = table.texts().intern(line, 0, line.length);
        }
        table.splice(at, removed, ids, added, owner);
        table.chronicle().note(owner, at, removed, added);
    }
}
