package io.kernelagent.core.pkg.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackageName;
import io.kernelagent.core.pkg.PacmanVersion;
import io.kernelagent.core.pkg.content.PackageArchive;
import io.kernelagent.core.pkg.tar.TarMember;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** L047, L056: what is sent to a build host is what was locked, and what comes back is what was asked for. */
class RecipeFolderTest {
    private static final TreePath TEMPLATE = TreePath.of("recipes/fresnel/recipe.in");
    private static final String CUMULATIVE = "0001-fresnel-cumulative-series.patch";
    private static final String TEXT =
            Golden.read(Path.of("src/test/resources/golden/recipe/PKGBUILD")).utf8();
    private static final RecipePackages EXPECTED = new RecipePackages(
            TEMPLATE.toString(),
            "linux-fresnel",
            PacmanVersion.parse("6.1.192-7").get(),
            Option.some("-fresnel"));

    @Test
    void the_stamped_recipe_and_the_patch_lie_in_the_folder_that_is_sent_L056() {
        var sent = stamped(folder(TEXT).with(TreePath.of("hooks/a.hook"), Bytes.utf8("hook")))
                .get();
        assertThat(sent.files().keySet().map(TreePath::toString))
                .containsExactly(CUMULATIVE, "PKGBUILD", "hooks/a.hook", "recipe.in");
        assertThat(sent.files().get(RecipeFolder.RECIPE).get().utf8())
                .contains("_srctag=v6.1.192\n_srccommit=c0ffee\n");
        assertThat(sent.size())
                .isEqualTo(sent.files().values().map(Bytes::length).sum().longValue());
    }

    /** L047: a copy of the cumulative patch is a copy like any other. */
    @Test
    void one_byte_in_a_copy_of_a_patch_is_enough_L047() {
        var beside = folder(TEXT).with(TreePath.of("b.patch"), Bytes.utf8("b"));
        assertThat(stamped(beside.with(TreePath.of(CUMULATIVE), Bytes.utf8("patch")))
                        .isRight())
                .isTrue();
        var spoiled = beside.with(TreePath.of(CUMULATIVE), Bytes.utf8("Patch"));
        assertThat(stamped(spoiled).getLeft().map(problem -> problem.where().toString()))
                .containsExactly("recipes/fresnel/" + CUMULATIVE);
    }

    @Test
    void a_byte_of_a_recipe_that_is_no_utf8_stays_as_it_is() {
        var odd = Bytes.latin1("# \u00e9\n").plus(Bytes.utf8(TEXT));
        var sent = stamped(new RecipeFolder(TEMPLATE, TreeMap.of(TreePath.of("recipe.in"), odd)))
                .get();
        assertThat(sent.files().get(RecipeFolder.RECIPE).get().at(2)).isEqualTo((byte) 0xe9);
    }

    @Test
    void another_byte_anywhere_is_another_recipe() {
        Digest digest = folder(TEXT).digest();
        assertThat(folder(TEXT + "\n").digest()).isNotEqualTo(digest);
        assertThat(folder(TEXT).with(TreePath.of("x"), Bytes.EMPTY).digest()).isNotEqualTo(digest);
    }

    @Test
    void what_is_wrong_with_a_folder_is_told() {
        var many = List.range(0, 201).map(number -> TreePath.of("recipes/fresnel/" + number));
        var large = folder(TEXT).with(TreePath.of("linux.tar"), Bytes.utf8("x".repeat(1 << 24)));
        var linked = TEXT.replace("    install -d \"$pkgdir/usr/src\"\n", "");
        var problems = List.of(
                List.of(RecipeFolder.of(TreePath.of("PKGBUILD")).getLeft()),
                RecipeFolder.listing(TEMPLATE, Option.none()).getLeft(),
                RecipeFolder.listing(TEMPLATE, Option.some(many.prepend(TEMPLATE)))
                        .getLeft(),
                RecipeFolder.listing(TEMPLATE, Option.some(List.of(TEMPLATE, TreePath.of("recipes/fresnel/a\u0007"))))
                        .getLeft(),
                stamped(large).getLeft(),
                stamped(folder(linked)).getLeft(),
                stamped(folder(TEXT + "options=(!strip distcc)\n")).getLeft());
        Golden.check("recipe/folder.txt", text(problems));
    }

    @Test
    void what_makepkg_leaves_must_be_what_was_asked_for() {
        assertThat(EXPECTED.files(Bytes.utf8("linux-fresnel-6.1.192-7-any.pkg.tar.zst\n"))
                        .get())
                .hasSize(1);
        var good = archive("linux-fresnel", "6.1.192-7", "usr/lib/modules/6.1.192-fresnel/modules.dep");
        assertThat(EXPECTED.problem("linux-fresnel-6.1.192-7-any.pkg.tar.zst", good.identity()))
                .isEmpty();
        assertThat(EXPECTED.problems(List.of(good))).isEmpty();
        var older = archive("linux-fresnel", "6.1.191-7", "boot/Image");
        var stock = archive("linux-fresnel", "6.1.192-7", "usr/lib/modules/6.1.192/modules.dep");
        var problems = List.of(
                EXPECTED.files(Bytes.EMPTY).getLeft(),
                EXPECTED.files(Bytes.utf8("../x.pkg.tar.zst\n")).getLeft(),
                EXPECTED.files(Bytes.utf8("linux-6.1-1-any.pkg.tar.gz\n")).getLeft(),
                List.ofAll(EXPECTED.problem("linux-fresnel-6.1.191-7-any.pkg.tar.zst", older.identity())),
                EXPECTED.problems(List.of(archive("linux-fresnel-headers", "6.1.192-7", "usr/src/x"))),
                EXPECTED.problems(List.of(stock)));
        Golden.check("recipe/packages.txt", text(problems));
    }

    private static PackageArchive archive(String name, String version, String file) {
        return new PackageArchive(
                new PackageIdentity(
                        new PackageName(PackageFormat.PACMAN, name),
                        PacmanVersion.parse(version).get(),
                        "any",
                        Option.none()),
                List.empty(),
                List.of(TarMember.file(Bytes.utf8(file), 0644, 1)),
                1,
                Digests.sha256(Bytes.EMPTY));
    }

    private static RecipeFolder folder(String recipe) {
        return new RecipeFolder(TEMPLATE, TreeMap.of(TreePath.of("recipe.in"), Bytes.utf8(recipe)));
    }

    private static Either<Seq<Problem>, RecipeFolder> stamped(RecipeFolder folder) {
        var stamp = new Stamp(
                PacmanVersion.parse("6.1.192-7").get(),
                new Stamp.Source("v6.1.192", Option.some("c0ffee")),
                CUMULATIVE,
                Digests.blake2b(Bytes.utf8("patch")),
                Digests.blake2b(Bytes.utf8("lock")));
        var locked = List.of(new PatchesBeside.Locked("b.patch", Digests.sha256(Bytes.utf8("b"))));
        return folder.stamped(stamp, locked, Bytes.utf8("patch"));
    }

    private static String text(Seq<? extends Seq<Problem>> problems) {
        return problems.map(ProblemText::of).mkString("\n");
    }
}
