package io.kernelagent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kernelagent.adapter.pacman.PacmanPackageReader;
import io.kernelagent.core.build.BuildRecord;
import io.kernelagent.core.pkg.content.PackageArchive;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.testkit.program.RealProgram;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host with a recipe of its own, built by the real makepkg as a user without rights. */
class RecipeBuildIT {
    private static final String WORK = "build/fresnel/v6.1/work/";

    @TempDir
    private Path folder;

    private WorkspaceOnDisk files;

    @BeforeEach
    void prepare() throws IOException {
        files = RecipeWorkspace.of(folder);
        assertThat(files.ka("promote", "fresnel").exit()).isZero();
    }

    /** L041, L048, L056: the packages of makepkg, collected, read and recorded like ours. */
    @Test
    void makepkg_builds_what_was_locked_L041_L048_L056() {
        var run = files.ka("build", "fresnel", "--json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(JsonSchema.named("build").errors(run.out())).isEmpty();
        var history = BuildRecord.history("h", Bytes.utf8(files.read(".ka/builds/fresnel.yaml")))
                .get();
        assertThat(history).hasSize(1);
        var record = history.head();
        assertThat(record.packages().map(BuildRecord.BuiltPackage::file))
                .containsExactly(
                        "linux-fresnel-6.1-1-x86_64.pkg.tar.zst", "linux-fresnel-headers-6.1-1-x86_64.pkg.tar.zst");
        assertThat(record.made().release()).isEqualTo("6.1-fresnel");
        assertThat(record.made().units()).isEqualTo(1);
        assertThat(files.read(WorkspaceOnDisk.OUTPUT + "manifest.lock")).contains("\nbuild:\n");
        var first = folder.resolve(
                WORK + record.job() + "/" + record.packages().head().file());
        assertThat(RealProgram.of("b2sum", first).output())
                .startsWith(record.packages().head().b2sum().hex());
        assertThat(paths(first)).contains("usr/lib/modules/6.1-fresnel/series", "etc/mkinitcpio.d/v6.1.preset");
        assertThat(files.ka("logs", record.job().text())
                        .out()
                        .lines()
                        .findFirst()
                        .orElse(""))
                .matches("\\+ env .* makepkg --config \\S+/makepkg.conf --syncdeps --noconfirm --cleanbuild");
    }

    /** L055: how far it goes before anything is built, and that it is not built twice. */
    @Test
    void a_dry_run_leaves_nothing_and_what_is_done_is_found_L055() throws IOException {
        var dry = files.ka("build", "fresnel", "--dry-run", "--json");
        assertThat(dry.exit()).as(dry.err() + dry.out()).isZero();
        assertThat(JsonSchema.named("build").errors(dry.out())).isEmpty();
        assertThat(dry.out()).contains("\"ready\" : true");
        assertThat(files.has(".ka/builds")).isFalse();
        try (var left = Files.walk(folder.resolve("there"), 2)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("there", "source", "ccache", "output");
        }
        var first = files.ka("build", "fresnel", "--skip-publish");
        assertThat(first.out()).contains("6.1-fresnel built on here");
        var found = files.ka("build", "fresnel");
        assertThat(found.exit()).isZero();
        assertThat(found.out()).contains("6.1-fresnel was built on here");
        var nowhere = files.ka("build", "fresnel", "--packages-repo", "elsewhere");
        assertThat(nowhere.err()).contains("the site names no repository");
    }

    /** L047: one byte is enough, and the file is named. */
    @Test
    void a_patch_beside_the_recipe_that_is_not_the_locked_one_is_refused_L047() {
        var copy = files.read("patches/board/pinebook-pro/0001-a.patch");
        files.with("recipes/fresnel/0001-a.patch", copy);
        assertThat(files.ka("build", "fresnel", "--plan").exit()).isZero();
        files.with("recipes/fresnel/0001-a.patch", copy.replace("changed", "Changed"));
        var refused = files.ka("build", "fresnel");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("recipes/fresnel/0001-a.patch: ").contains("[KA-RECIPE-PATCH]");
    }

    /** L088: what is missing there is told; nobody becomes root to install it. */
    @Test
    void what_the_recipe_needs_and_nobody_installed_is_told_L088() {
        recipeWith("depends=()", "makedepends=(a-tool-of-fresnel)");
        var failed = files.ka("build", "fresnel");
        assertThat(failed.exit()).isEqualTo(4);
        assertThat(failed.err())
                .contains("[ka:host-changed] here: ka: missing on this build host, and not ours to install: ")
                .contains("-S --asdeps a-tool-of-fresnel");
    }

    /** I8 and its like: what makepkg says is what is told. */
    @Test
    void a_recipe_that_fails_is_told_in_its_own_words() {
        recipeWith("echo \"CONFIG_FRESNEL=y\" >.config", "false");
        var failed = files.ka("build", "fresnel");
        assertThat(failed.exit()).isEqualTo(4);
        assertThat(failed.err()).contains("==> ERROR: A failure occurred in build().");
        var debug = files.ka("debug", "build-fresnel");
        assertThat(debug.out()).contains("/tree ");
    }

    /** L039. */
    @Test
    void a_wish_that_the_recipe_does_not_grant_is_refused_L039() {
        recipeWith("CONFIG_FRESNEL=y", "CONFIG_FRESNEL=m");
        var refused = files.ka("build", "fresnel");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("CONFIG_FRESNEL is m, not y\n");
        var kconfig = "printf 'config FRESNEL\\n tristate \"x\"\\n depends on BOARD\\n' >Kconfig\n"
                + "echo CONFIG_BOARD=m >.config";
        recipeWith("echo \"CONFIG_FRESNEL=y\" >.config", kconfig);
        assertThat(files.ka("build", "fresnel").err()).contains("CONFIG_FRESNEL is n, not y: needs BOARD (is m)\n");
    }

    @Test
    void a_package_of_another_version_is_not_taken() {
        files.with(RecipeWorkspace.RECIPE, RecipeWorkspace.TEMPLATE + "export pkgrel=9\n");
        var refused = files.ka("build", "fresnel");
        assertThat(refused.exit()).as(refused.err()).isEqualTo(2);
        assertThat(refused.err()).contains("expected: linux-fresnel 6.1-1").contains("found:    linux-fresnel 6.1-9");
    }

    /** makepkg never builds as root, and nobody begins so. */
    @Test
    void a_build_host_whose_user_is_root_is_not_ready() {
        assumeTrue(RealProgram.of("id", "-u").output().strip().equals("0"), "skipped: this user is not root");
        files.with("ka.yaml", "build_hosts:\n  here: {address: local}\n");
        var failed = files.ka("build", "fresnel");
        assertThat(failed.exit()).isEqualTo(4);
        assertThat(failed.err()).contains("jobs run as root there, and makepkg never does");
    }

    /** The recipe with some of its words exchanged. */
    private void recipeWith(String words, String others) {
        assertThat(RecipeWorkspace.TEMPLATE).contains(words);
        files.with(RecipeWorkspace.RECIPE, RecipeWorkspace.TEMPLATE.replace(words, others));
    }

    private static List<String> paths(Path file) {
        PackageArchive archive =
                new PacmanPackageReader().read(file.toString()).get().get();
        return List.ofAll(archive.files().map(member -> member.path().utf8()));
    }
}
