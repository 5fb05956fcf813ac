package io.kernelagent.core.tree;

import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Blame.Cut;
import io.kernelagent.core.tree.Blame.Past;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.ArrayList;

/**
 * Plays a chronicle again, line by line. Lines that took the place of as many others are told one by one; of a block
 * that grew or shrank, each line has the past of the whole block. Gaps are kept as {@link LineTable} keeps tombstones.
 */
final class Blaming {
    private final ArrayList<Entry> entries = new ArrayList<>();
    private List<Cut> lastCuts = List.empty();

    private Blaming(Chronicle chronicle) {
        for (int i = 0; i < chronicle.firstLines(); i++) {
            entries.add(new Entry(
                    chronicle.firstOwner(), chronicle.firstOwner() < 0 ? Past.ofBaseline(i) : Past.NONE, List.empty()));
        }
        chronicle.tell(this::splice);
    }

    /** The blame of a file whose lines a table holds. */
    static Blame of(LineTable table, Option<TreePath> origin) {
        var blaming = new Blaming(table.chronicle());
        if (blaming.entries.size() != table.size()) {
            throw new IllegalStateException("a file of which nobody has kept the chronicle");
        }
        return new Blame(origin, blaming.lines(table), blaming.cuts());
    }

    private void splice(int owner, int at, int removed, int added) {
        var cuts = at < entries.size() ? entries.get(at).cuts : lastCuts;
        var gone = Array.ofAll(entries.subList(at, at + removed));
        entries.subList(at, at + removed).clear();
        if (added > 0) {
            entries.addAll(at, successors(owner, gone, added, cuts).asJava());
        } else {
            var cut = new Cut(at + 1, owner, removed, together(gone));
            bury(at, cuts.append(cut));
        }
    }

    private static Array<Entry> successors(int owner, Array<Entry> gone, int added, List<Cut> cuts) {
        boolean isOneByOne = gone.size() == added;
        var block = isOneByOne ? Past.NONE : together(gone);
        return Array.range(0, added)
                .map(index -> new Entry(
                        owner, isOneByOne ? gone.get(index).leaving() : block, index == 0 ? cuts : List.empty()));
    }

    /** What a block of lines leaves behind. Neighbours mostly share their past, which is then looked at once. */
    private static Past together(Array<Entry> gone) {
        var all = Past.NONE;
        for (int i = 0; i < gone.size(); i++) {
            boolean isNews = i == 0 || !gone.get(i).isLike(gone.get(i - 1));
            all = isNews ? all.and(gone.get(i).leaving()) : all;
        }
        return all;
    }

    private void bury(int at, List<Cut> cuts) {
        if (at == entries.size()) {
            lastCuts = cuts.appendAll(lastCuts.removeAll(cuts));
        } else {
            var entry = entries.get(at);
            entries.set(at, new Entry(entry.owner, entry.past, cuts.appendAll(entry.cuts.removeAll(cuts))));
        }
    }

    private Array<Blame.Line> lines(LineTable table) {
        return Array.range(0, entries.size()).map(index -> {
            var entry = entries.get(index);
            return new Blame.Line(
                    table.texts().text(table.id(index)), Option.when(entry.owner >= 0, entry.owner), entry.past);
        });
    }

    /** The cuts as they lie now; those in one gap in the order of the patches. */
    private Array<Cut> cuts() {
        return Array.range(0, entries.size() + 1)
                .flatMap(index -> (index < entries.size() ? entries.get(index).cuts : lastCuts)
                        .sortBy(Cut::patch)
                        .map(cut -> new Cut(index + 1, cut.patch(), cut.count(), cut.past())));
    }

    /** A line, and what was taken away before it. */
    private record Entry(int owner, Past past, List<Cut> cuts) {
        boolean isLike(Entry other) {
            return owner == other.owner && past.equals(other.past);
        }

        /** The past of whatever takes its place. */
        Past leaving() {
            return owner < 0 ? past : past.behind(owner);
        }
    }
}
