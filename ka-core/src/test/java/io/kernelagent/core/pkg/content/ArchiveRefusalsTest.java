package io.kernelagent.core.pkg.content;

import io.kernelagent.core.Golden;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** What a packager reads when a file is no package, or a folder is no staged kernel. */
class ArchiveRefusalsTest {
    @Test
    void what_is_no_package_and_what_cannot_become_one_is_refused() {
        Golden.check(
                "packages/archives.txt",
                List.of(
                                ArchiveProblems.unsound("linux-fresnel.deb", "it ends within a member"),
                                ArchiveProblems.misnamed("kernel.deb", "linux-image-6.1_6.1-1_arm64.deb"),
                                ArchiveProblems.noStaging("stage"),
                                ArchiveProblems.badPath("stage", "a/../b", "leaves the tree by \"..\""),
                                StagingProblems.tooLarge(TreePath.of("boot/vmlinux")),
                                StagingProblems.special(TreePath.of("boot/pipe"), "a named pipe"),
                                StagingProblems.severalImages(
                                        List.of(TreePath.of("boot/Image"), TreePath.of("boot/vmlinuz"))))
                        .map(ProblemText::of)
                        .mkString("\n"));
    }
}
