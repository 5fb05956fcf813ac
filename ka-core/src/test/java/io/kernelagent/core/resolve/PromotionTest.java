package io.kernelagent.core.resolve;

import static io.kernelagent.core.resolve.PaperWorld.REQUEST;
import static io.kernelagent.core.resolve.PaperWorld.TOOL;
import static io.kernelagent.core.resolve.PaperWorld.aWorld;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.plan.FileStep;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class PromotionTest {
    private static final String ONE = "patches/soc/rockchip/rk3399/0001-a.patch";
    private static final String AUDIO = "patches/board/pinebook-pro/audio";
    private static final String FOLDER = "build/fresnel/v6.1.192/";
    private static final String LOCK = FOLDER + "manifest.lock";
    private static final String CUMULATIVE = FOLDER + "0001-fresnel-cumulative-series.patch";

    /** L040, L042, L043: the lock in its fixed order, beside the cumulative patch. */
    @Test
    void a_promotion_writes_the_cumulative_patch_and_then_the_lock() {
        var promotion = promotion(good());
        assertThat(promotion.plan().steps().map(FileStep::id)).containsExactly(CUMULATIVE, LOCK);
        Golden.check("promotion/manifest.lock", promotion.lock().text().utf8());
        Golden.check("promotion/cumulative.patch", promotion.cumulative().utf8());
        Golden.check("promotion/plan.txt", promotion.plan().text());
    }

    /** L042. */
    @Test
    void a_slash_in_a_ref_becomes_percent_2f() {
        var facts = promotion(good()).facts();
        var renamed = facts.manifest().baseline().value();
        var sliced = new Baseline(renamed.tree(), "debian/6.1/updates", Option.none());
        assertThat(OutputPaths.of(facts.site(), facts.manifest().host(), sliced.ref())
                        .lock())
                .isEqualTo(TreePath.of("build/fresnel/debian%2F6.1%2Fupdates/manifest.lock"));
    }

    @Test
    void promoting_again_is_nothing_to_do() {
        var world = good().after(promotion(good()).plan());
        assertThat(promotion(world).plan().hasNothingToDo()).isTrue();
        assertThat(LockCheck.of(promotion(world))).isEmpty();
    }

    /** L041 leaves room: what a build adds to the lock is no reason to write it anew. */
    @Test
    void a_lock_that_has_grown_a_build_block_still_holds() {
        var written = good().after(promotion(good()).plan());
        var built = written.with(LOCK, written.file(LOCK).plus(Bytes.utf8("build:\n  host: boltzmann\n")));
        assertThat(promotion(built).plan().hasNothingToDo()).isTrue();
        assertThat(LockCheck.of(promotion(built))).isEmpty();
    }

    /** L030, L040: where each patch comes from, in its own words and in those of its series. */
    @Test
    void the_lock_says_where_each_patch_comes_from() {
        var lock = promotion(withProvenance()).lock();
        Golden.check("promotion/provenance.lock", lock.text().utf8());
        assertThat(lock.digest()).isNotEqualTo(promotion(good()).lock().digest());
    }

    /** L040: the word of a series counts like the bytes of its patches. */
    @Test
    void a_series_that_changes_its_word_is_drift() {
        var written = withProvenance().after(promotion(withProvenance()).plan());
        var retired = written.with(AUDIO + "/series.yaml", "schema: kernel-agent/series/v1\nstatus: retired\n");
        Golden.check("promotion/provenance-drift.txt", drift(retired));
    }

    /** L058: who answers for packages is among their bytes, so another one is another lock and another pkgrel. */
    @Test
    void another_packager_is_another_lock() {
        var written = good().after(promotion(good()).plan());
        var renamed = written.with("ka.yaml", """
                packages: {packager: Kernels of the lab <kernels@lab.example>, homepage: "https://lab.example/"}
                """);
        assertThat(promotion(renamed).lock().digest())
                .isNotEqualTo(promotion(good()).lock().digest());
        Golden.check("promotion/packager.lock", promotion(renamed).lock().text().utf8());
        Golden.check("promotion/packager-drift.txt", drift(renamed));
    }

    private static PaperWorld withProvenance() {
        var facts = """

                commit 0123456789abcdef0123456789abcdef01234567 upstream.

                Upstream-Status: Backport [v6.2]
                Link: https://example.org/1
                Link: https://example.org/2
                """;
        return good().with(AUDIO + "/10-b.patch", PaperWorld.patch("x", "b", 7).replace("\n\n", "\n" + facts + "\n"))
                .with(AUDIO + "/series.yaml", """
                        schema: kernel-agent/series/v1
                        eligibility: {boards: [pinebook-pro]}
                        campaign:
                          repository: https://forge.example.org/audio.git
                          commit: d98ca0a3673fa1b0bb6fd0d193687cbd4ef7d07d
                        dropped: [{number: 3, reason: the hardware was never on the board}]
                        """);
    }

    /** L034: what people tell each other about a patch changes nothing. */
    @Test
    void the_authoring_context_changes_no_byte() {
        var told = good().withManifest("patch_authoring_context: written on a train\n", AUDIO, ONE);
        assertThat(promotion(told).lock().text())
                .isEqualTo(promotion(good()).lock().text());
        assertThat(promotion(told).cumulative()).isEqualTo(promotion(good()).cumulative());
    }

    /** L040: one byte of a source edited after promote. */
    @Test
    void an_edited_source_is_drift() {
        var written = good().after(promotion(good()).plan());
        var edited = written.with(ONE, written.file(ONE).utf8().replace("a5 changed", "a5 Changed"));
        Golden.check("promotion/drift.txt", drift(edited));
    }

    /** L040: and so is everything else that no longer is as the lock says. */
    @Test
    void everything_that_drifted_is_told() {
        var written = good().after(promotion(good()).plan());
        var moved = written.withPatch("patches/driver/cw2015/0001-d.patch", "d", 2)
                .with("configs/a.config", "CONFIG_A=y\n")
                .with(CUMULATIVE, "edited by hand\n")
                .withManifest("config: {fragments: [configs/a.config]}\n", ONE, "patches/driver/cw2015", AUDIO)
                .without(AUDIO + "/10-b.patch");
        Golden.check("promotion/much-drift.txt", drift(moved));
        Golden.check("promotion/no-lock.txt", drift(good()));
        Golden.check("promotion/torn-lock.txt", drift(written.with(LOCK, "schema: kernel-agent/lock/v1\n")));
    }

    /** L024: the first patch that fails is named, and what becomes of it. */
    @Test
    void a_patch_that_does_not_apply_is_named() {
        var wrong =
                good().with(AUDIO + "/10-b.patch", PaperWorld.patch("x", "b", 7).replace(" b6\n", " b66\n"));
        Golden.check(
                "promotion/patch-fail.txt",
                ProblemText.of(wrong.promote(REQUEST).getLeft()));
    }

    /** L021, I6. */
    @Test
    void a_file_that_two_includes_touch_is_listed() {
        var world = good().withPatch("patches/driver/x/0001-b.patch", "b", 5)
                .withManifest("", AUDIO, ONE, "patches/driver/x/0001-b.patch");
        assertThat(promotion(world).overlaps())
                .containsExactly(new Promotion.Overlap(
                        TreePath.of("drivers/b.c"),
                        List.of(AUDIO, "patches/driver/x/0001-b.patch").map(TreePath::of)));
    }

    /** L014: the original scripts' bytes, from files of the sizes that were measured. */
    @Test
    void the_compatible_concatenation_is_the_sources_one_after_the_other() {
        var sizes = List.of(148_149, 7_735, 1_562, 5_258);
        var names = List.of("a", "b", "c", "d");
        var world = names.zip(sizes)
                .foldLeft(
                        aWorld().withManifest(
                                        "",
                                        names.map(name -> "patches/driver/" + name + "/0001.patch")
                                                .toJavaArray(String[]::new)),
                        (sofar, at) -> sofar.with("patches/driver/" + at._1 + "/0001.patch", ofSize(at._1, at._2)));
        var extras = new PromoteRequest.Extras(true, false, false);
        var writes = world.promote(REQUEST.withExtras(extras)).get().plan().steps();
        int size = writes.get(1).fold(write -> write.content().length(), delete -> 0);
        assertThat(size).isEqualTo(162_704);
    }

    /** L013: no trailer of one source reaches the next one. */
    @Test
    void the_series_is_written_for_git_am_and_for_quilt_on_request() {
        var extras = new PromoteRequest.Extras(false, true, true);
        var promotion = good().promote(REQUEST.withExtras(extras)).get();
        var written = good().after(promotion.plan());
        Golden.check(
                "promotion/series.mbox",
                written.file(FOLDER + "0001-fresnel-series.mbox").utf8());
        Golden.check(
                "promotion/quilt-series.txt",
                written.file(FOLDER + "quilt/series").utf8());
        assertThat(written.file(FOLDER + "quilt/0003-a.patch").utf8()).contains("+a5 changed\n");
        assertThat(written.promote(REQUEST.withExtras(extras)).get().plan().hasNothingToDo())
                .isTrue();
    }

    @Test
    void a_quilt_series_keeps_no_patch_of_an_earlier_one() {
        var extras = new PromoteRequest.Extras(false, false, true);
        var written =
                good().after(good().promote(REQUEST.withExtras(extras)).get().plan());
        var shorter = written.withManifest("", ONE);
        assertThat(shorter.promote(REQUEST.withExtras(extras))
                        .get()
                        .plan()
                        .steps()
                        .map(FileStep::effect))
                .contains("delete " + FOLDER + "quilt/0003-a.patch");
    }

    /** L024: another place to read the baseline from changes nothing but where it is read. */
    @Test
    void a_baseline_that_is_read_elsewhere_gives_the_same_bytes() {
        var elsewhere = REQUEST.withReadFrom(new Baseline("/home/me/linux", "", Option.none()));
        assertThat(good().promote(elsewhere).get().lock().text())
                .isEqualTo(promotion(good()).lock().text());
    }

    private static String ofSize(String source, int size) {
        var patch = PaperWorld.patch("x", source, 5);
        return "x".repeat(size - patch.length() - 1) + "\n" + patch;
    }

    private static PaperWorld good() {
        return aWorld().withPatch(ONE, "a", 5)
                .withPatch(AUDIO + "/9-c.patch", "b", 3)
                .withPatch(AUDIO + "/10-b.patch", "b", 7)
                .with(AUDIO + "/0000-cover-letter.patch", "words\n")
                .withManifest("", AUDIO, ONE);
    }

    @Test
    void a_prefix_of_k_patches_gives_a_lock_of_k_files_L089_I17() {
        for (int count = 1; count <= 3; count++) {
            var part = new PromoteRequest.Part(List.empty(), Option.some(count));
            var files = promotion(good(), part).lock().files();
            assertThat(files).hasSize(count);
            assertThat(files.last().order()).isEqualTo(count);
        }
        assertThat(promotion(good(), new PromoteRequest.Part(List.empty(), Option.some(3)))
                        .lock())
                .isEqualTo(promotion(good()).lock());
        assertThat(problems(new PromoteRequest.Part(List.empty(), Option.some(4))))
                .containsExactly("KA-SERIES-UPTO");
    }

    @Test
    void a_patch_that_is_left_out_is_in_no_lock() {
        var files = promotion(good(), new PromoteRequest.Part(List.of("9-c.patch"), Option.none()))
                .lock()
                .files();
        assertThat(files.map(file -> file.path().toString())).containsExactly(AUDIO + "/10-b.patch", ONE);
        assertThat(files.map(file -> file.order())).containsExactly(1, 2);
        assertThat(problems(new PromoteRequest.Part(List.of("nobody"), Option.none())))
                .containsExactly("KA-SERIES-NO-SUCH-PATCH");
        assertThat(problems(new PromoteRequest.Part(List.of("9-c.patch"), Option.some(1))))
                .containsExactly("KA-SERIES-EMPTY");
    }

    private static Seq<String> problems(PromoteRequest.Part part) {
        return good().promote(PaperWorld.REQUEST.withPart(part)).getLeft().map(problem -> problem.code()
                .text());
    }

    private static Promotion promotion(PaperWorld world, PromoteRequest.Part part) {
        return world.promote(PaperWorld.REQUEST.withPart(part))
                .getOrElseThrow(problems -> new AssertionError(ProblemText.of(problems)));
    }

    private static String drift(PaperWorld world) {
        return LockCheck.of(promotion(world)).map(ProblemText::of).mkString();
    }

    private static Promotion promotion(PaperWorld world) {
        var request = PromoteRequest.of(PaperWorld.FRESNEL, TOOL);
        return world.promote(request).getOrElseThrow(problems -> new AssertionError(ProblemText.of(problems)));
    }
}
