package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The forms in which series come in and go out. */
class SeriesFormsTest {
    private static final String MAIL = """
            From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001
            From: A <a@example.org>
            Subject: [PATCH %s] %s

            Words.
            ---

            %s--\s
            2.54.0

            """;
    private static final String ONE = "--- a/f\n+++ b/f\n@@ -1,2 +1,3 @@\n 1\n+a\n 2\n";
    private static final String TWO = "--- a/f\n+++ b/f\n@@ -2,2 +2,3 @@\n a\n+b\n 2\n";

    @Property(tries = 200)
    void what_is_written_and_read_again_is_the_same_series(@ForAll Random random) {
        var draw = RandomSeries.draw(random, 6);
        if (draw.patches().isEmpty()) {
            return;
        }
        var result = draw.scene().apply(draw.series()).get().result();
        for (var form : SeriesForm.values()) {
            var again = read(form, form.tree(form.items(draw.series())), SeriesForm.text(form.items(draw.series())));
            assertThat(again.patches()).hasSameSizeAs(draw.series().patches());
            assertThat(draw.scene().apply(again).get().result())
                    .as("%s of %s", form, draw)
                    .isEqualTo(result);
        }
    }

    private static Series read(SeriesForm form, Tree tree, Bytes text) {
        return switch (form) {
            case MBOX -> new Series(Mailbox.patches(new NamedPatch("x.mbox", Patch.parse(text))));
            case DIR -> ordered("out", tree, tree.paths(), Option.none());
            case QUILT -> {
                var folder = TreePath.of("patches");
                var file = tree.at(folder.plus(SeriesOrder.FILE)).get().content();
                var present = tree.paths().map(path -> path.relativeTo(folder));
                yield ordered("patches", below(tree, folder), present, Option.some(file));
            }
        };
    }

    private static Tree below(Tree tree, TreePath folder) {
        return tree.files().foldLeft(Tree.EMPTY, (all, file) -> all.with(file._1.relativeTo(folder), file._2));
    }

    private static Series ordered(String folder, Tree tree, Seq<TreePath> present, Option<Bytes> file) {
        var order = SeriesOrder.of(folder, present, file).get();
        return new Series(order.entries()
                .map(entry -> new NamedPatch(
                        entry.path().toString(),
                        Patch.parse(tree.at(entry.path()).get().content()))));
    }

    @Test
    void each_mail_of_a_mailbox_with_a_diff_is_a_patch_of_its_own() {
        var box = MAIL.formatted("0/2", "All of it", "")
                + MAIL.formatted("1/2", "x: Add a", ONE)
                + MAIL.formatted("2/2", "x: Add b!", TWO);
        assertThat(Mailbox.isMailbox("mails", Bytes.latin1(box))).isTrue();
        assertThat(Mailbox.isMailbox("mails.patch", Bytes.latin1(box))).isFalse();
        var patches = Mailbox.patches(new NamedPatch("mails", Patch.parse(Bytes.latin1(box))));
        assertThat(patches.map(NamedPatch::name))
                .containsExactly("mails/0001-x-Add-a.patch", "mails/0002-x-Add-b.patch");
        var scene = Scene.with("f", "1\n2\n");
        assertThat(scene.apply(new Series(patches)).get().result())
                .isEqualTo(scene.apply(ONE, TWO).get().result());
    }

    /** A file of mails that is one patch of its series goes out as the patches that it really is. */
    @Test
    void a_patch_of_several_mails_is_written_as_several() {
        var both = Patch.parse(Bytes.latin1(MAIL.formatted("1/2", "Add a", ONE) + MAIL.formatted("2/2", "Add b", TWO)));
        var items = SeriesForm.DIR.items(new Series(List.of(new NamedPatch("p/0007-both.patch", both))));
        assertThat(items.map(item -> item.path().toString())).containsExactly("0001-both.patch", "0002-both.patch");
    }

    @Test
    void openwrts_folders_go_by_stage_and_then_by_number() {
        var present = paths(
                "hack-6.6/200-z.patch",
                "backport-6.6/020-v6.1-02-b.patch",
                "backport-6.6/020-v6.1-01-a.patch",
                "backport-6.6/003-c.patch",
                "pending-6.6/1000-e.patch",
                "pending-6.6/200-d.patch",
                "hack-6.6/README");
        assertThat(SeriesOrder.of("generic", present, Option.none())
                        .get()
                        .entries()
                        .map(entry -> entry.path().toString()))
                .containsExactly(
                        "backport-6.6/003-c.patch",
                        "backport-6.6/020-v6.1-01-a.patch",
                        "backport-6.6/020-v6.1-02-b.patch",
                        "pending-6.6/200-d.patch",
                        "pending-6.6/1000-e.patch",
                        "hack-6.6/200-z.patch");
    }

    @Test
    void armbians_list_says_what_not_to_apply() {
        var present =
                paths("series.conf", "patches.armbian/b.patch", "patches.armbian/a.patch", "patches.armbian/c.patch");
        var text =
                "# Series\n\tpatches.armbian/b.patch\n-\tpatches.armbian/c.patch\n\tpatches.armbian/a.patch # fine\n";
        var order =
                SeriesOrder.of("x", present, Option.some(Bytes.latin1(text))).get();
        assertThat(SeriesOrder.fileAmong(present)).contains(TreePath.of("series.conf"));
        assertThat(order.entries().map(entry -> entry.path().toString()))
                .containsExactly("patches.armbian/b.patch", "patches.armbian/a.patch");
        assertThat(order.skipped().map(TreePath::toString)).containsExactly("patches.armbian/c.patch");
    }

    @Test
    void what_is_in_no_order_is_refused() {
        var two = paths("backport-6.6/001-a.patch", "backport-6.12/001-a.patch", "hack-6.6/b.patch");
        var conf = paths("series.conf", "a.patch");
        var damaged = new Series(
                List.of(new NamedPatch("0001-x.patch", Patch.parse(Bytes.latin1(ONE.replace("+1,3", "+1,4"))))));
        var letter = new Series(List.of(new NamedPatch("0000.patch", Patch.parse(Bytes.latin1("Words.\n")))));
        Golden.check(
                "series/forms.txt",
                ProblemText.of(SeriesOrder.of("generic", two, Option.none()).getLeft())
                        + "\n"
                        + ProblemText.of(SeriesOrder.of("x", conf, Option.some(Bytes.latin1("b.patch\n")))
                                .getLeft())
                        + "\n"
                        + ProblemText.of(
                                ExportPlan.of(damaged, SeriesForm.DIR, "out").getLeft())
                        + "\n"
                        + ProblemText.of(
                                ExportPlan.of(letter, SeriesForm.DIR, "out").getLeft()));
    }

    private static Seq<TreePath> paths(String... names) {
        return List.of(names).map(TreePath::of).sorted();
    }
}
