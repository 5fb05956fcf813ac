package io.kernelagent.core.resolve;

import static io.kernelagent.core.resolve.PaperWorld.REQUEST;
import static io.kernelagent.core.resolve.PaperWorld.aWorld;
import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.halt.Deed;
import io.kernelagent.core.halt.Halt;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.series.Cascade;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** L090: an open issue on a patch halts the hosts that carry it, and says what leaving the patch out would take. */
class PromoteHaltTest {
    private static final String FIRST = "patches/driver/cw2015/0001-first.patch";
    private static final String SECOND = "patches/driver/cw2015/0002-second.patch";
    private static final String BESIDE = "patches/soc/rockchip/rk3399/0001-b.patch";

    @Test
    void an_issue_on_a_patch_names_the_later_ones_that_fall_with_it() {
        var halt = halt(world(issue("patch-fail", FIRST)));
        assertThat(halt.cascades().values().flatMap(Cascade::fallenNames)).containsExactly(SECOND);
        assertThat(halt.stillWorks()).containsExactlyElementsOf(Deed.ALL.reject(deed -> deed == Deed.PROMOTE));
        Golden.check("promotion/halted.txt", ProblemText.of(halt.problems()));
    }

    @Test
    void an_issue_on_a_patch_that_nobody_stands_on_takes_nothing_with_it() {
        var halt = halt(world(issue("patch-fail", BESIDE)));
        assertThat(halt.cascades().values().flatMap(Cascade::falls)).isEmpty();
        Golden.check("promotion/halted-alone.txt", ProblemText.of(halt.problems()));
    }

    @Test
    void an_issue_on_folders_stands_on_all_their_patches_and_may_leave_nothing() {
        var halt = halt(world(issue("campaign-conflict", "patches/driver/cw2015, patches/soc")));
        Golden.check("promotion/halted-whole.txt", ProblemText.of(halt.problems()));
    }

    @Test
    void an_issue_on_other_patches_or_other_deeds_halts_nothing() {
        assertThat(promotion(world(issue("patch-fail", "patches/driver/other"))).halt())
                .isEmpty();
        assertThat(promotion(world(issue("build-fail", FIRST))).halt()).isEmpty();
        assertThat(promotion(world("")).findings()).isEmpty();
    }

    /** The way around that the halt itself proposes. */
    @Test
    void without_the_patch_and_those_that_fall_with_it_the_rest_is_promoted() {
        var part = new PromoteRequest.Part(List.of(FIRST, SECOND), Option.none());
        var rest = world(issue("patch-fail", FIRST))
                .promote(REQUEST.withPart(part))
                .get();
        assertThat(rest.halt()).isEmpty();
        assertThat(rest.lock().files().map(file -> file.path().toString())).containsExactly(BESIDE);
    }

    /** Nobody can sign: that is about no patch, so nothing is tried. */
    @Test
    void an_issue_about_everything_has_no_cascade() {
        var halt = halt(world("  - {number: 9, title: \"[ka:signing-fail] the key is away\"}\n"));
        assertThat(halt.cascades()).isEmpty();
    }

    @Test
    void a_ledger_that_cannot_be_read_is_refused() {
        var problems = world("  - {number: 9, title: \"something\"}\n")
                .promote(REQUEST)
                .getLeft();
        assertThat(problems.map(problem -> problem.where().file())).containsExactly(".ka/ledger");
    }

    private static Halt halt(PaperWorld world) {
        var promotion = promotion(world);
        assertThat(promotion.findings().map(finding -> finding.code().text())).containsOnly("KA-HALTED");
        return promotion.halt().get();
    }

    private static Promotion promotion(PaperWorld world) {
        return world.promote(REQUEST).getOrElseThrow(problems -> new AssertionError(ProblemText.of(problems)));
    }

    private static String issue(String kind, String targets) {
        return "  - {number: 17, title: \"[ka:" + kind + "] it will not do\", targets: [" + targets + "]}\n";
    }

    private static PaperWorld world(String issues) {
        return aWorld().withPatch(FIRST, "a", 5)
                .with(SECOND, PaperWorld.patch(SECOND, "a", 6).replace(" a5\n", " a5 changed\n"))
                .withPatch(BESIDE, "b", 5)
                .withManifest("", "patches/driver/cw2015", BESIDE)
                .with(
                        ".ka/ledger",
                        "schema: kernel-agent/ledger/v1\nissues:" + (issues.isEmpty() ? " []\n" : "\n" + issues));
    }
}
