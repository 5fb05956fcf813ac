package io.kernelagent.core.series;

import static io.kernelagent.core.series.Scene.creation;
import static io.kernelagent.core.series.Scene.deletion;
import static io.kernelagent.core.series.Scene.gitDiff;
import static io.kernelagent.core.series.Scene.renaming;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.patch.Corpora;
import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L025, I25: a patch of several scopes is parted by path. */
class PatchSplitTest {
    private static final String DTS = "arch/arm64/boot/dts/rockchip/";
    private static final String MAIL = """
            From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001
            From: =?UTF-8?q?J=C3=BCrgen?= Example <j@example.org>
            Date: Tue, 4 Mar 2025 10:11:12 +0100
            Subject: [PATCH v2] arm64: rockchip: add the widget
             of the Pinebook Pro

            The widget blinks.

            Fixes: 0123456789ab ("widget: begin")
            Signed-off-by: Jürgen Example <j@example.org>
            ---
             drivers/widget/widget.c | 1 +
             1 file changed, 1 insertion(+)

            """;

    @Test
    void each_part_is_a_mail_of_the_same_author_that_says_which_part_it_is() {
        var split = split(MAIL
                + creation(DTS + "rk3399-pinebook-pro.dts", "#include \"rk3399.dtsi\"")
                + creation(DTS + "rk3399.dtsi", "#include <dt-bindings/widget/widget.h>")
                + edit("drivers/net/widget/widget.c", "a", "b")
                + creation("Documentation/devicetree/bindings/widget.yaml", "x")
                + creation("include/dt-bindings/widget/widget.h", "#define WIDGET 1"));
        Golden.check("split/parts.txt", split.parts().map(SplitPart::text).mkString("----------\n"));
    }

    @Test
    void what_others_build_upon_comes_first() {
        assertThat(labels(
                        creation(DTS + "rk3399-pinebook-pro.dts", "x"),
                        edit("arch/arm64/configs/defconfig", "a", "b"),
                        creation(DTS + "rk3399.dtsi", "x"),
                        edit("drivers/net/widget/widget.c", "a", "b"),
                        edit("kernel/fork.c", "a", "b"),
                        edit("include/linux/widget.h", "a", "b"),
                        creation("include/dt-bindings/widget.h", "x")))
                .containsExactly(
                        "dt-bindings",
                        "headers",
                        "subsystem/kernel",
                        "driver/widget",
                        "arch/arm64",
                        "soc/rockchip/rk3399",
                        "board/pinebook-pro");
    }

    @Test
    void a_file_that_is_made_in_one_part_is_there_before_another_part_speaks_of_it() {
        var split = split(creation("drivers/net/one/core.c", "#include \"../two/two.h\"")
                + creation("drivers/net/two/two.h", "int two;"));
        assertThat(split.parts().map(SplitPart::label)).containsExactly("driver/two", "driver/one");
        assertThat(split.parts().last().needs())
                .hasToString("Array(Need[part=1, file=drivers/net/one/core.c, other=drivers/net/two/two.h])");
    }

    @Test
    void a_file_that_is_taken_away_is_gone_only_after_nobody_speaks_of_it() {
        assertThat(labels(
                        deletion("drivers/net/one/old.h", "int x;"),
                        edit("drivers/net/two/core.c", "#include \"../one/old.h\"", "int x;")))
                .containsExactly("driver/two", "driver/one");
    }

    @Test
    void scopes_that_need_each_other_stay_together() {
        assertThat(labels(
                        creation("drivers/net/one/one.h", "#include \"../two/two.h\""),
                        creation("drivers/net/two/two.h", "#include \"../one/one.h\""),
                        edit("kernel/fork.c", "a", "b")))
                .containsExactly("subsystem/kernel", "driver/one and driver/two");
    }

    @Test
    void what_builds_a_file_goes_to_its_neighbours() {
        var split = split(edit("drivers/net/Makefile", "a", "obj-$(CONFIG_ONE) += one/")
                + edit("drivers/net/one/Makefile", "a", "obj-y += core.o")
                + creation("drivers/net/one/core.c", "x")
                + edit("drivers/gpu/two/two.c", "a", "b")
                + edit(DTS + "Makefile", "a", "dtb-y += rk3399-pinebook-pro.dtb")
                + creation(DTS + "rk3399-pinebook-pro.dts", "x")
                + edit(DTS + "rk3399.dtsi", "a", "b")
                + edit("MAINTAINERS", "a", "b"));
        assertThat(split.parts().map(PatchSplitTest::content))
                .containsExactly(
                        "driver/one: drivers/net/Makefile drivers/net/one/Makefile drivers/net/one/core.c",
                        "driver/two: drivers/gpu/two/two.c",
                        "soc/rockchip/rk3399: arch/arm64/boot/dts/rockchip/rk3399.dtsi",
                        "board/pinebook-pro: arch/arm64/boot/dts/rockchip/Makefile"
                                + " arch/arm64/boot/dts/rockchip/rk3399-pinebook-pro.dts MAINTAINERS");
    }

    @Test
    void files_that_a_rename_joins_stay_together() {
        assertThat(labels(
                        renaming("drivers/net/one/a.c", "drivers/gpu/two/a.c"),
                        edit("drivers/net/one/b.c", "a", "b"),
                        edit("drivers/gpu/two/b.c", "a", "b")))
                .containsExactly("driver/two", "driver/one");
    }

    @Test
    void a_patch_of_one_scope_is_whole() {
        var split = split(edit("drivers/net/one/a.c", "a", "b") + edit("include/linux/one.h", "a", "b"));
        assertThat(split.isWhole()).isTrue();
        assertThat(split(edit("Documentation/a.rst", "a", "b") + edit("Makefile", "a", "b"))
                        .isWhole())
                .isTrue();
    }

    /** Nothing is said that nobody has said: no author and no date are made up. */
    @Test
    void a_bare_diff_becomes_bare_parts() {
        var split = split(edit("kernel/fork.c", "a", "b") + edit("mm/slab.c", "a", "b"));
        Golden.check("split/bare.txt", split.parts().head().text().utf8());
    }

    @Test
    void a_patch_that_cannot_be_split_is_refused() {
        var damaged =
                Patch.parse(Bytes.latin1(gitDiff("a", "a", "--- a/a", "+++ b/a", "@@ -1 +1 @@", "-a", "+b", "+c")));
        var mails = Patch.parse(Bytes.utf8(MAIL + edit("a", "a", "b") + MAIL + edit("b", "a", "b")));
        var words = Patch.parse(Bytes.latin1("Subject: nothing\n\nto see here\n"));
        Golden.check(
                "split/refusals.txt",
                List.of(damaged, mails, words)
                        .map(patch -> PatchSplit.of(new NamedPatch("patches/0001-x.patch", patch))
                                .getLeft())
                        .map(ProblemText::of)
                        .mkString("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"genbook/after", "debian-6.12.101", "armbian-meson64-6.12", "libreelec", "linux-surface"})
    void the_parts_of_real_patches_are_their_wholes(String corpus) {
        for (var sample : Corpora.patches(corpus)) {
            var whole = sample.parsed();
            if (whole.messages().length() == 1 && !whole.files().isEmpty()) {
                var split =
                        PatchSplit.of(new NamedPatch(sample.toString(), whole)).get();
                var parts = split.parts().map(part -> Patch.parse(part.text()));
                assertThat(parts).as(sample.toString()).noneMatch(Patch::hasErrors);
                assertThat(facts(parts.flatMap(Patch::files)))
                        .as(sample.toString())
                        .isEqualTo(facts(whole.files()));
            }
        }
    }

    /** What applying looks at, wherever it stands in the text. */
    private static Seq<String> facts(Seq<FilePatch> files) {
        return files.map(file -> file.change() + " " + file.oldPath() + " " + file.newPath() + " " + file.binary() + " "
                        + file.hunks().map(PatchSplitTest::fact).mkString())
                .sorted();
    }

    private static String fact(Hunk hunk) {
        return hunk.old() + " " + hunk.fresh() + " " + hunk.heading()
                + hunk.body().latin1();
    }

    private static String content(SplitPart part) {
        return part.label() + ": " + part.files().map(FilePatch::path).mkString(" ");
    }

    private static Seq<String> labels(String... diffs) {
        return split(String.join("", diffs)).parts().map(SplitPart::label);
    }

    private static PatchSplit split(String text) {
        return PatchSplit.of(new NamedPatch("0001-widget.patch", Patch.parse(Bytes.utf8(text))))
                .getOrElseThrow(problems -> new AssertionError(problems));
    }

    private static String edit(String path, String old, String fresh) {
        return gitDiff(path, path, "--- a/" + path, "+++ b/" + path, "@@ -1,2 +1,2 @@", " top", "-" + old, "+" + fresh);
    }
}
