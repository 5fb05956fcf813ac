package io.kernelagent.core.pkg.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.ProblemText;
import io.vavr.collection.Seq;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** L057, I8: a link needs a folder to be in. */
class TemplateLintTest {
    private static final String SOUND =
            Golden.read(Path.of("src/test/resources/golden/recipe/PKGBUILD")).utf8();

    @Test
    void a_recipe_that_makes_the_folder_first_is_sound() {
        assertThat(TemplateLint.findings("PKGBUILD", SOUND)).isEmpty();
    }

    @Test
    void l057_i8_a_link_into_a_folder_that_nobody_made_is_found_with_its_line() {
        var findings = TemplateLint.findings("PKGBUILD", SOUND.replace("    install -d \"$pkgdir/usr/src\"\n", ""));
        Golden.check("recipe/lint.txt", findings.map(ProblemText::of).mkString());
        assertThat(findings.map(finding -> finding.where().line())).containsExactly(35);
    }

    @Test
    void a_folder_that_comes_too_late_or_in_another_function_does_not_count() {
        assertThat(found("package() {\n ln -sr a \"$pkgdir/usr/src/x\"\n mkdir -p \"$pkgdir/usr/src\"\n}\n"))
                .hasSize(1);
        assertThat(found("package_a() {\n mkdir -p \"$pkgdir/usr/src\"\n}\npackage_b() {\n ln -s a"
                        + " \"${pkgdir}/usr/src/x\"\n}\n"))
                .hasSize(1);
    }

    @Test
    void every_way_to_make_a_folder_counts() {
        assertThat(found("install -Dm644 f \"$pkgdir/usr/src/f\" && ln -s f \"${pkgdir}/usr/src/x\"\n"))
                .isEmpty();
        assertThat(found("mkdir -p $pkgdir/usr/src/deeper; ln -sr \"$pkgdir\"/a $pkgdir/usr/src/\n"))
                .isEmpty();
        assertThat(found("install -dm755 \\\n  \"$pkgdir/usr/src\"\nln -sfn a \"$pkgdir/usr/src/x\"\n"))
                .isEmpty();
    }

    @Test
    void comments_here_documents_and_links_elsewhere_are_left_alone() {
        assertThat(found("# ln -sr a \"$pkgdir/usr/src/x\"\n")).isEmpty();
        assertThat(found("cat <<'END'\nln -sr a \"$pkgdir/usr/src/x\"\nEND\n")).isEmpty();
        assertThat(found("ln -s a b\nln -s a \"$srcdir/x/y\"\nln -sr a \"$pkgdir/x\"\n"))
                .isEmpty();
    }

    @Test
    void a_line_of_any_length_is_read() {
        var words = "\"" + "long ".repeat(50_000) + "\" " + "x".repeat(100_000);
        assertThat(found("echo " + words + "\nln -sr a \"$pkgdir/usr/x\"\n")).hasSize(1);
    }

    private static Seq<Finding> found(String recipe) {
        return TemplateLint.findings("PKGBUILD", recipe);
    }
}
