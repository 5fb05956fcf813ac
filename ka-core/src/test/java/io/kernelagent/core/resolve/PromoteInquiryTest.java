package io.kernelagent.core.resolve;

import static io.kernelagent.core.resolve.PaperWorld.REQUEST;
import static io.kernelagent.core.resolve.PaperWorld.aWorld;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.ProblemText;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

class PromoteInquiryTest {
    private static final String ONE = "patches/soc/rockchip/rk3399/0001-a.patch";
    private static final String AUDIO = "patches/board/pinebook-pro/audio";

    /** L004, L005: a patch and a series directory, in the listed order, the cover letter left out. */
    @Test
    void both_shapes_of_include_resolve_in_the_listed_order() {
        assertThat(orderOf(good())).containsExactly(AUDIO + "/9-c.patch", AUDIO + "/10-b.patch", ONE);
    }

    /** L006. */
    @Test
    void apply_order_overrules_the_listed_order() {
        var world = good().withManifest("apply_order: [" + ONE + ", " + AUDIO + "]\n", AUDIO, ONE);
        assertThat(orderOf(world)).containsExactly(ONE, AUDIO + "/9-c.patch", AUDIO + "/10-b.patch");
    }

    /** L038: an exclusion may take one patch out of a series. */
    @Test
    void a_patch_of_an_included_series_may_be_excluded() {
        var world = good().withManifest(
                        "excludes: [{path: " + AUDIO + "/10-b.patch, reason: no such codec}]\n", AUDIO, ONE);
        assertThat(orderOf(world)).containsExactly(AUDIO + "/9-c.patch", ONE);
    }

    /**
     * L001, L002, L007, L008, L009, L029, L033, L038, I3: what is refused, and that all of it is told at once.
     */
    @Test
    void every_independent_problem_is_told_at_once() {
        var world = withWrongPatches(good())
                .withManifest(
                        "excludes: [{path: " + ONE + ", reason: a test}]\n"
                                + "config: {snapshot: configs/none.config, fragments: [configs/odd.config]}\n",
                        ONE,
                        AUDIO,
                        ONE,
                        AUDIO + "/9-c.patch",
                        "patches/board/pinebook-pro/audoi",
                        "patches/bord/x/0001-x.patch",
                        "patches/board/0001-x.patch",
                        "packaging/x.patch",
                        "patches/driver/cw2015",
                        "patches/driver/cw2015-danctnix",
                        "patches/driver/ramoops/README",
                        "patches/driver/ramoops/0000-cover-letter.patch",
                        "patches/driver/broken/0001-x.patch",
                        "patches/driver/prose/0001-x.patch",
                        "patches/driver/empty");
        Golden.check("resolve/everything.txt", refusal(atRef(world, "v6.1.999")));
    }

    private static PaperWorld withWrongPatches(PaperWorld world) {
        var patch = PaperWorld.patch("x", "a", 3);
        return world.with("patches/bord/x/0001-x.patch", patch)
                .with("patches/board/0001-x.patch", patch)
                .with("patches/experiments/0001-x.patch", patch)
                .with("patches/driver/cw2015/0001-x.patch", patch)
                .with("patches/driver/cw2015-danctnix/0001-x.patch", patch)
                .with("patches/driver/ramoops/README", "words")
                .with("patches/driver/ramoops/0000-cover-letter.patch", "words")
                .with("patches/driver/broken/0001-x.patch", patch.replace("-2,3 +2,3", "-2,4 +2,4"))
                .with("configs/odd.config", "# odd\nCONFIG_A=y\n\nCONFG_B=y\n CONFIG_C=m\n# CONFIG_D is not set\n")
                .with("patches/driver/prose/0001-x.patch", "Subject: only words\n\nNothing else.\n")
                .withEmptyFolder("patches/driver/empty");
    }

    private static PaperWorld atRef(PaperWorld world, String ref) {
        var manifest = world.file("fleet/fresnel.yaml").utf8();
        return world.with("fleet/fresnel.yaml", manifest.replace("v6.1.192", ref));
    }

    /** L033, I7: a tag that does not exist. */
    @Test
    void a_baseline_that_does_not_exist_is_refused_where_the_manifest_names_it() {
        Golden.check("resolve/missing-ref.txt", refusal(atRef(good(), "v7.0")));
        Golden.check("resolve/branch.txt", refusal(atRef(good(), "linux-6.1.y")));
    }

    @Test
    void apply_order_that_is_no_permutation_is_refused() {
        var world = good().withManifest("apply_order: [" + ONE + ", " + ONE + ", patches/driver/x]\n", AUDIO, ONE);
        Golden.check("resolve/apply-order.txt", refusal(world));
    }

    /** L001: a seventh folder is named although nobody includes anything from it. */
    @Test
    void a_seventh_folder_beside_the_scopes_is_refused() {
        Golden.check("resolve/seventh-folder.txt", refusal(good().with("patches/misc/notes.txt", "x")));
    }

    /** L035. */
    @Test
    void a_host_without_a_manifest_is_not_managed() {
        Golden.check("resolve/no-manifest.txt", unmanaged(good(), "fresnell"));
        Golden.check("resolve/no-manifest-hertz.txt", unmanaged(good(), "hertz"));
        Golden.check("resolve/no-manifest-at-all.txt", unmanaged(aWorld(), "hertz"));
    }

    private static String unmanaged(PaperWorld world, String host) {
        var request = PromoteRequest.of(new HostName(host), PaperWorld.TOOL);
        return ProblemText.of(world.answer(PromoteInquiry.of(request)).getLeft());
    }

    /** L009: an exclusion that empties a series. */
    @Test
    void a_series_of_which_nothing_is_left_is_refused() {
        var world = good().withManifest(
                        "excludes: [{path: " + AUDIO + "/10-b.patch, reason: a}, {path: " + AUDIO
                                + "/9-c.patch, reason: b}]\n",
                        AUDIO);
        Golden.check("resolve/nothing-left.txt", refusal(world));
    }

    /** L026, I12: advice that refuses nothing. */
    @Test
    void a_series_for_other_machines_is_warned_about() {
        var world = good().withPatch("patches/soc/rockchip/rk3588/0001-x.patch", "d", 3)
                .with(AUDIO + "/series", "10-b.patch\n")
                .with(AUDIO + "/series.yaml", """
                        schema: kernel-agent/series/v1
                        status: experimental
                        eligibility: {boards: [rock-5-itx], hosts: [ampere]}
                        campaign: {repository: https://forge.example.org/audio.git, commit: main}
                        dropped: [{number: 10, reason: made the speaker pop}]
                        """)
                .withManifest(
                        "excludes: [{path: patches/driver/gone.patch, reason: long ago}]\n",
                        AUDIO,
                        "patches/soc/rockchip/rk3588/0001-x.patch");
        var findings = facts(world).series().findings();
        Golden.check("resolve/findings.txt", findings.map(ProblemText::of).mkString());
        assertThat(findings.exists(Finding::isError)).isFalse();
    }

    @Test
    void a_series_may_be_kept_as_armbian_or_openwrt_keep_theirs() {
        var armbian = good().with(AUDIO + "/series.conf", "\t10-b.patch\n-\t9-c.patch\n");
        assertThat(orderOf(armbian)).containsExactly(AUDIO + "/10-b.patch", ONE);
        var openwrt = aWorld().withPatch("patches/subsystem/net/hack-6.6/100-a.patch", "a", 5)
                .withPatch("patches/subsystem/net/backport-6.6/200-b.patch", "b", 5)
                .withManifest("", "patches/subsystem/net");
        assertThat(orderOf(openwrt))
                .containsExactly(
                        "patches/subsystem/net/backport-6.6/200-b.patch", "patches/subsystem/net/hack-6.6/100-a.patch");
    }

    @Test
    void what_the_series_yaml_says_wrong_is_told() {
        var world = good().with(AUDIO + "/series.yaml", "schema: kernel-agent/series/v1\nstatus: activ\n");
        Golden.check("resolve/series-yaml.txt", refusal(world));
    }

    private static PaperWorld good() {
        return aWorld().withPatch(ONE, "a", 5)
                .withPatch(AUDIO + "/9-c.patch", "b", 3)
                .withPatch(AUDIO + "/10-b.patch", "b", 7)
                .with(AUDIO + "/0000-cover-letter.patch", "words\n")
                .withManifest("", AUDIO, ONE);
    }

    private static Seq<String> orderOf(PaperWorld world) {
        return facts(world).series().patches().map(patch -> patch.path().toString());
    }

    private static PromoteFacts facts(PaperWorld world) {
        return world.answer(PromoteInquiry.of(REQUEST))
                .getOrElseThrow(problems -> new AssertionError(ProblemText.of(problems)));
    }

    private static String refusal(PaperWorld world) {
        Seq<Problem> problems = world.answer(PromoteInquiry.of(REQUEST)).getLeft();
        return ProblemText.of(problems);
    }
}
