package io.kernelagent.core.pkg.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.pkg.PacmanVersion;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** L056: what the lock says stands in the recipe, and nothing else of it changed. */
class RecipeStamperTest {
    private static final String TEMPLATE =
            Golden.read(Path.of("src/test/resources/golden/recipe/PKGBUILD")).utf8();

    @Test
    void l056_the_values_of_the_lock_are_stamped_and_every_other_byte_stays() {
        Golden.check("recipe/PKGBUILD.stamped", stamped(TEMPLATE));
    }

    @Test
    void stamping_twice_is_stamping_once() {
        assertThat(stamped(stamped(TEMPLATE))).isEqualTo(stamped(TEMPLATE));
    }

    @Test
    void a_sum_that_is_taken_from_the_variable_stays_a_variable() {
        var template = TEMPLATE.replace("'stamped'", "\"${_cumulative_b2sum}\"");
        assertThat(stamped(template)).contains("\"${_cumulative_b2sum}\")");
    }

    @Test
    void a_value_can_never_run_as_a_command() {
        var stamp = new Stamp(
                PacmanVersion.parse("6.1-1").get(),
                new Stamp.Source("v6.1'; rm -rf $HOME #", Option.none()),
                "0001-fresnel-cumulative-series.patch",
                Digests.blake2b(Bytes.utf8("patch")),
                Digests.blake2b(Bytes.utf8("lock")));
        assertThat(new RecipeStamper("PKGBUILD", stamp).stamp(TEMPLATE).get())
                .contains("_srctag='v6.1'\\''; rm -rf $HOME #'\n");
    }

    @Test
    void a_recipe_without_slots_is_refused_with_all_that_is_missing() {
        var template = TEMPLATE.replace("pkgrel=", "_rel=")
                .replace("_cumulative_b2sum=", "_sum=")
                .replace("    0001-fresnel-cumulative-series.patch\n", "");
        var problems = stamper().stamp(template).getLeft();
        var uneven = stamper().stamp(TEMPLATE.replace("        SKIP\n", "")).getLeft();
        Golden.check("recipe/problems.txt", ProblemText.of(problems) + "\n" + ProblemText.of(uneven));
    }

    @Test
    void patches_beside_the_recipe_must_be_those_of_the_lock() {
        var locked = List.of(
                new PatchesBeside.Locked("a.patch", sum("a")),
                new PatchesBeside.Locked("b.patch", sum("b")),
                new PatchesBeside.Locked("b.patch", sum("another b")));
        var found = TreeMap.of("a.patch", sum("a"), "b.patch", sum("other"), "more/c.patch", sum("c"));
        Golden.check("recipe/patches-beside.txt", ProblemText.of(PatchesBeside.problems("recipes/x", locked, found)));
        var same = TreeMap.of("more/a.patch", sum("a"), "b.patch", sum("another b"));
        assertThat(PatchesBeside.problems("recipes/x", locked, same)).isEmpty();
    }

    private static Digest sum(String text) {
        return Digests.sha256(Bytes.utf8(text));
    }

    private static String stamped(String template) {
        return stamper().stamp(template).get();
    }

    private static RecipeStamper stamper() {
        return new RecipeStamper(
                "packaging/linux-fresnel/PKGBUILD",
                new Stamp(
                        PacmanVersion.parse("6.1.192-7").get(),
                        new Stamp.Source("v6.1.192", Option.some("c0ffee")),
                        "0001-fresnel-cumulative-series.patch",
                        Digests.blake2b(Bytes.utf8("patch")),
                        Digests.blake2b(Bytes.utf8("lock"))));
    }
}
