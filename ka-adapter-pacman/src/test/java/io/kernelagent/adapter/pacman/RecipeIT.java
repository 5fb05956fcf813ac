package io.kernelagent.adapter.pacman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kernelagent.core.pkg.PacmanVersion;
import io.kernelagent.core.pkg.recipe.RecipeStamper;
import io.kernelagent.core.pkg.recipe.Stamp;
import io.kernelagent.core.pkg.recipe.TemplateLint;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.testkit.program.RealProgram;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L056: a stamped recipe is one that bash and makepkg take. */
class RecipeIT {
    private static final String PATCH = "0001-fresnel-cumulative-series.patch";
    private static final String TEMPLATE = """
            pkgbase=linux-fresnel
            pkgname=("$pkgbase" "$pkgbase-headers")
            pkgver=0
            pkgrel=0
            _srctag=v0
            _cumulative_b2sum=
            arch=(any)
            source=(0001-fresnel-cumulative-series.patch)
            b2sums=("$_cumulative_b2sum")

            package_linux-fresnel() {
                install -Dm644 0001-fresnel-cumulative-series.patch "$pkgdir/boot/Image-fresnel"
            }

            package_linux-fresnel-headers() {
                local builddir="$pkgdir/usr/lib/modules/$pkgver-fresnel/build"
                install -Dm644 -t "$builddir" 0001-fresnel-cumulative-series.patch
                install -d "$pkgdir/usr/src"
                ln -sr "$builddir" "$pkgdir/usr/src/$pkgbase"
            }
            """;

    @TempDir
    Path folder;

    @Test
    void l056_bash_can_parse_a_stamped_recipe_whatever_the_tag_is() throws IOException {
        var file = folder.resolve("PKGBUILD");
        Files.writeString(file, stamped("v6.1'$(touch /tmp/never)\"`", "patch"));
        RealProgram.of("bash", "-n", file).output();
        assertThat(RealProgram.of("bash", "-c", "source \"$1\"; printf %s \"$_srctag\"", "bash", file)
                        .output())
                .isEqualTo("v6.1'$(touch /tmp/never)\"`");
    }

    @Test
    void makepkg_builds_a_stamped_recipe_as_a_user_without_rights() throws IOException {
        assertThat(TemplateLint.findings("PKGBUILD", TEMPLATE)).isEmpty();
        var workshop = new MakepkgWorkshop(folder.resolve("workshop"));
        workshop.write(PATCH, "patch");
        workshop.write("PKGBUILD", stamped("v6.1.192", "patch"));
        workshop.makepkg();
        var headers = workshop.folder().resolve("linux-fresnel-headers-6.1.192-7-any.pkg.tar.zst");
        var archive = new PacmanPackageReader().read(headers.toString()).get().get();
        assertThat(archive.identity()).hasToString("linux-fresnel-headers 6.1.192-7");
        assertThat(archive.files()
                        .find(member -> member.path().utf8().equals("usr/src/linux-fresnel"))
                        .get()
                        .link()
                        .utf8())
                .isEqualTo("../lib/modules/6.1.192-fresnel/build");
    }

    @Test
    void makepkg_refuses_a_patch_that_is_not_the_one_in_the_lock() throws IOException {
        var workshop = new MakepkgWorkshop(folder.resolve("workshop"));
        workshop.write(PATCH, "another patch");
        workshop.write("PKGBUILD", stamped("v6.1.192", "patch"));
        assertThatThrownBy(workshop::makepkg).hasMessageContaining("did not pass the validity check");
    }

    @Test
    void i8_makepkg_fails_where_the_lint_found_something() throws IOException {
        var broken = TEMPLATE.replace("    install -d \"$pkgdir/usr/src\"\n", "");
        assertThat(TemplateLint.findings("PKGBUILD", broken)).hasSize(1);
        var workshop = new MakepkgWorkshop(folder.resolve("workshop"));
        workshop.write(PATCH, "patch");
        workshop.write("PKGBUILD", stamped("v6.1.192", "patch").replace("    install -d \"$pkgdir/usr/src\"\n", ""));
        assertThatThrownBy(workshop::makepkg).hasMessageContaining("failed to create symbolic link");
    }

    private static String stamped(String tag, String patch) {
        var stamp = new Stamp(
                PacmanVersion.parse("6.1.192-7").get(),
                new Stamp.Source(tag, Option.none()),
                PATCH,
                Digests.blake2b(Bytes.utf8(patch)),
                Digests.blake2b(Bytes.utf8("lock")));
        return new RecipeStamper("PKGBUILD", stamp).stamp(TEMPLATE).get();
    }
}
