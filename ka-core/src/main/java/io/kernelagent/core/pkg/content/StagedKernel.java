package io.kernelagent.core.pkg.content;

import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * A staged tree understood: every file has its part, and what has none was refused.
 *
 * @param image the kernel itself
 * @param others everything else, by path
 */
record StagedKernel(StagedFile image, Seq<StagedFile> others) {
    /** Links into the build tree, which is on another machine; the headers package brings the right ones. */
    private static final Seq<String> LINKS_HOME = List.of("build", "source");

    /** The kernel in the tree, or everything that is wrong with it. */
    static Either<Seq<Problem>, StagedKernel> of(StagedTree tree, KernelRelease release) {
        var checked = tree.entries().toArray().map(StagingCheck::entry);
        var problems = checked.flatMap(one -> one.fold(List::of, file -> List.empty()));
        var files = checked.flatMap(one -> one.fold(problem -> Option.<StagedFile>none(), found -> found));
        var wrongModules = StagingCheck.releases(files, release);
        var image = StagingCheck.image(files.filter(file -> file.role() == StagedRole.IMAGE));
        var all = problems.appendAll(wrongModules).appendAll(image.fold(List::of, right -> List.empty()));
        return all.isEmpty()
                ? Either.right(new StagedKernel(image.get(), others(files, release)))
                : Either.left(Problem.sorted(all));
    }

    private static Seq<StagedFile> others(Seq<StagedFile> files, KernelRelease release) {
        return files.filter(file -> file.role() != StagedRole.IMAGE)
                .map(file -> withoutRelease(file, release))
                .reject(StagedKernel::isLeftOut);
    }

    /** Modules and device trees may lie in a folder of the release, which a package names anew. */
    private static StagedFile withoutRelease(StagedFile file, KernelRelease release) {
        var folder = release + "/";
        return file.rest().startsWith(folder)
                ? new StagedFile(file.source(), file.role(), file.rest().substring(folder.length()), file.entry())
                : file;
    }

    private static boolean isLeftOut(StagedFile file) {
        return file.role() == StagedRole.MODULE
                && (DepmodFiles.NAMES.contains(file.rest()) || LINKS_HOME.contains(file.rest()));
    }

    /** The files with this part, by path. */
    Seq<StagedFile> all(StagedRole role) {
        return others.filter(file -> file.role() == role);
    }

    boolean hasHeaders() {
        return others.exists(file -> file.role() == StagedRole.HEADER);
    }
}
