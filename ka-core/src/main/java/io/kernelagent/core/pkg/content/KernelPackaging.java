package io.kernelagent.core.pkg.content;

import io.kernelagent.core.kernel.Initramfs;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackageName;
import io.kernelagent.core.pkg.PackagePart;
import io.kernelagent.core.pkg.PackageVersion;
import io.kernelagent.core.problem.Problem;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What is to be packed, and under which names.
 *
 * @param name what the manifest calls the package; the names of both parts follow from it
 * @param version the version of both parts
 * @param build the kernel
 * @param imprint who packs it, and when
 * @param initramfs who makes the initial root file system where the packages come to
 */
public record KernelPackaging(
        PackageName name, PackageVersion version, KernelBuild build, Imprint imprint, Initramfs initramfs) {

    public KernelPackaging {
        if (version.fold(pacman -> PackageFormat.PACMAN, debian -> PackageFormat.DEB) != name.format()) {
            throw new IllegalArgumentException(
                    version + " is no version of a " + name.format().word() + " package");
        }
    }

    /**
     * The packages of a staged tree: the kernel, and the headers where some were staged. Left with everything that is
     * wrong with the tree or with the names.
     */
    public Either<Seq<Problem>, Seq<PackagePlan>> plan(StagedTree tree) {
        var kernel = StagedKernel.of(tree, build.release());
        var names = PackagePart.ALL.map(this::identity);
        var problems = kernel.fold(found -> found, right -> List.<Problem>empty())
                .appendAll(suffixProblem())
                .appendAll(names.flatMap(name -> name.fold(List::of, right -> List.empty()))
                        .distinct());
        return problems.isEmpty() ? plans(kernel.get()) : Either.left(Problem.sorted(problems));
    }

    private Either<Seq<Problem>, Seq<PackagePlan>> plans(StagedKernel kernel) {
        var parts = PackagePart.ALL.filter(part -> part == PackagePart.IMAGE || kernel.hasHeaders());
        return Either.sequenceRight(parts.map(part -> layout().plan(kernel, part)));
    }

    private PackageLayout layout() {
        return name.format() == PackageFormat.PACMAN ? new PacmanLayout(this) : new DebianLayout(this);
    }

    private Option<Problem> suffixProblem() {
        return build.suffix()
                .filter(suffix -> !build.release().endsWith(suffix))
                .map(suffix -> StagingProblems.suffixMissing(build.release(), suffix));
    }

    /** Who the package with this part is. */
    Either<Problem, PackageIdentity> identity(PackagePart part) {
        var text = name.format() == PackageFormat.PACMAN ? pacmanName(part) : debianName(part);
        return PackageName.parse(name.format(), text)
                .mapLeft(why -> StagingProblems.badName(text, why))
                .map(right -> new PackageIdentity(
                        right, version, name.format().nameOf(build.architecture()), Option.some(build.mark(part))));
    }

    private String pacmanName(PackagePart part) {
        return part == PackagePart.IMAGE ? name.text() : name + "-headers";
    }

    /** Debian's kernels bear their release in their name, so that two of them stand beside each other. */
    private String debianName(PackagePart part) {
        return "linux-" + part.word() + "-" + build.release();
    }
}
