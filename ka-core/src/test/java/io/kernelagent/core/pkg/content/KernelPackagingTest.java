package io.kernelagent.core.pkg.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

class KernelPackagingTest {
    @Test
    void the_packages_for_arch_hold_what_arch_expects() {
        plans(PackageFormat.PACMAN).forEach(KernelPackagingTest::checkAgainstGolden);
    }

    @Test
    void l060_the_packages_for_debian_hold_what_debian_expects() {
        plans(PackageFormat.DEB).forEach(KernelPackagingTest::checkAgainstGolden);
    }

    @Test
    void i8_no_link_and_no_file_comes_before_its_folder() {
        PackageFormat.ALL.flatMap(KernelPackagingTest::plans).forEach(plan -> {
            var paths = plan.content().all().map(PackageEntry::path);
            paths.zipWithIndex()
                    .forEach(path -> assertThat(paths.take(path._2).exists(earlier -> path._1.isBelow(earlier)))
                            .as(path._1.toString())
                            .isEqualTo(path._1.segments().size() > 1));
        });
    }

    @Test
    void everything_below_boot_bears_the_suffix() {
        PackageFormat.ALL
                .flatMap(KernelPackagingTest::plans)
                .flatMap(plan -> plan.content().all())
                .map(entry -> entry.path().toString())
                .filter(path -> path.startsWith("boot/"))
                .forEach(path -> assertThat(path).contains("-fresnel"));
    }

    @Test
    void without_headers_there_is_one_package() {
        var tree = SampleKernel.asMakeLeavesIt()
                .without("headers/Makefile")
                .without("headers/scripts/basic/fixdep")
                .without("headers/scripts/dtc/include-prefixes/arm64");
        assertThat(SampleKernel.forFormat(PackageFormat.PACMAN)
                        .plan(tree.tree())
                        .get())
                .hasSize(1);
    }

    @Test
    void a_kernel_in_the_place_of_the_distributions_conflicts_with_it() {
        var plan = SampleKernel.packaging(PackageFormat.PACMAN, "6.1.192-fresnel", "")
                .plan(SampleKernel.asMakeLeavesIt().tree())
                .get()
                .head();
        assertThat(text(plan, ".PKGINFO")).contains("conflict = linux\nprovides = linux=6.1.192\n");
        assertThat(plan.content().entries().containsKey(TreePath.of("boot/Image")))
                .isTrue();
    }

    @Test
    void everything_wrong_with_a_tree_is_said_at_once() {
        var tree = SampleKernel.asMakeLeavesIt()
                .without("boot/Image")
                .withFile("etc/passwd", "root::0:0")
                .withFile("boot/grub/grub.cfg", "")
                .withFile("lib/modules/6.1.192/kernel/other.ko", "")
                .withLink("headers/include", "../../etc")
                .withLink("headers/absolute", "/etc")
                .withFile("headers/a b", "")
                .with("lib/modules/6.1.192-fresnel/pipe", new StagedEntry.Special("a named pipe"))
                .withFile("usr/lib/modules/6.1.192-fresnel/modules.builtin", "")
                .tree();
        var problems = SampleKernel.packaging(PackageFormat.DEB, "6.1.192-fresnel", "-ohm")
                .plan(tree)
                .getLeft();
        Golden.check("packages/staging-problems.txt", ProblemText.of(problems));
    }

    /** I16: a kernel without bytes is none. */
    @Test
    void an_empty_kernel_is_refused_I16() {
        var tree = SampleKernel.asMakeLeavesIt()
                .without("boot/Image")
                .withFile("boot/Image", "")
                .tree();
        Golden.check(
                "packages/empty-kernel.txt",
                ProblemText.of(
                        SampleKernel.forFormat(PackageFormat.PACMAN).plan(tree).getLeft()));
    }

    @Test
    void two_files_for_one_place_are_refused() {
        var tree = SampleKernel.asMakeLeavesIt()
                .withFile("usr/lib/modules/6.1.192-fresnel/modules.order", "")
                .withFile("boot/vmlinuz-6.1.192-fresnel", "another kernel")
                .tree();
        var packaging = SampleKernel.forFormat(PackageFormat.PACMAN);
        assertThat(packaging.plan(tree).getLeft().map(problem -> problem.code().text()))
                .containsExactly("KA-PKG-IMAGE");
        var oneKernel = SampleKernel.asMakeLeavesIt()
                .withFile("usr/lib/modules/6.1.192-fresnel/modules.order", "")
                .tree();
        Golden.check(
                "packages/staged-twice.txt",
                ProblemText.of(packaging.plan(oneKernel).getLeft()));
    }

    @Test
    void a_release_that_no_debian_name_can_hold_is_refused() {
        var tree = SampleKernel.asMakeLeavesIt().tree();
        Golden.check(
                "packages/debian-name.txt",
                ProblemText.of(SampleKernel.packaging(PackageFormat.DEB, "6.1.192-Big_Board", "-Big_Board")
                        .plan(tree)
                        .getLeft()));
    }

    @Test
    void the_mark_is_read_back_from_the_fields_that_say_it() {
        var mark = plans(PackageFormat.PACMAN).head().identity().mark().get();
        assertThat(KernelFields.mark(KernelFields.of(mark)).get()).contains(mark);
        assertThat(KernelFields.mark(KernelFields.of(mark).remove("kernel-agent-lock"))
                        .getLeft())
                .contains("have no kernel-agent-lock");
    }

    private static Seq<PackagePlan> plans(PackageFormat format) {
        return SampleKernel.forFormat(format)
                .plan(SampleKernel.asMakeLeavesIt().tree())
                .get();
    }

    private static void checkAgainstGolden(PackagePlan plan) {
        var folder = "packages/" + plan.identity().fileName() + "/";
        plan.control()
                .forEach(entry -> Golden.check(
                        folder + entry.path(), text(plan, entry.path().toString())));
        Golden.check(folder + "content.txt", listing(plan));
    }

    private static String listing(PackagePlan plan) {
        return plan.content()
                .all()
                .map(entry -> entry.member(Bytes.EMPTY))
                .map(member -> Integer.toOctalString(member.mode()) + " " + member.size() + " " + member.path()
                        + (member.link().isEmpty() ? "" : " -> " + member.link()) + "\n")
                .mkString();
    }

    private static String text(PackagePlan plan, String path) {
        var entry =
                plan.control().find(one -> one.path().toString().equals(path)).get();
        return path.equals(".MTREE")
                ? Unzipped.text(entry)
                : ((EntryBody.Literal) entry.body()).content().utf8();
    }
}
