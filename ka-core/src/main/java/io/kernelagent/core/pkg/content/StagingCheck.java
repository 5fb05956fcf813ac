package io.kernelagent.core.pkg.content;

import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.pkg.tar.TarWriter;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.TreePath;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What may be in a staged tree. */
final class StagingCheck {
    private static final Seq<String> LINKS_HOME = List.of("/build", "/source");

    private StagingCheck() {}

    /** The file at a path with its part in the kernel; none for a folder, which packages make by themselves. */
    static Either<Problem, Option<StagedFile>> entry(Tuple2<TreePath, StagedEntry> entry) {
        var path = entry._1.bytes().latin1();
        if (!path.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
            return Either.left(StagingProblems.oddName(entry._1));
        }
        return entry._2.match(new Kinds(entry._1, path));
    }

    /** Every folder below {@code lib/modules} that is not the kernel's own. */
    static Seq<Problem> releases(Seq<StagedFile> files, KernelRelease release) {
        return files.filter(file -> file.role() == StagedRole.MODULE)
                .map(file -> file.rest().split("/", 2)[0])
                .distinct()
                .reject(folder -> folder.equals(release.text()))
                .map(folder -> StagingProblems.otherRelease(folder, release));
    }

    static Either<Problem, StagedFile> image(Seq<StagedFile> images) {
        return images.size() == 1
                ? Option.some(images.head())
                        .filter(image -> !image.entry().isEmpty())
                        .toEither(() -> StagingProblems.emptyImage(images.head().source()))
                : Either.left(
                        images.isEmpty()
                                ? StagingProblems.noImage()
                                : StagingProblems.severalImages(images.map(StagedFile::source)));
    }

    /** By the kind of the entry at a path. */
    private record Kinds(TreePath source, String path)
            implements StagedEntry.Cases<Either<Problem, Option<StagedFile>>> {
        @Override
        public Either<Problem, Option<StagedFile>> file(StagedEntry.File file) {
            return TarWriter.fits(file.size()) ? placed(file) : Either.left(StagingProblems.tooLarge(source));
        }

        @Override
        public Either<Problem, Option<StagedFile>> link(StagedEntry.Link link) {
            return isHomeward() || staysInside(link.target().latin1())
                    ? placed(link)
                    : Either.left(StagingProblems.link(source, link.target()));
        }

        @Override
        public Either<Problem, Option<StagedFile>> folder(StagedEntry.Folder folder) {
            return Either.right(Option.none());
        }

        @Override
        public Either<Problem, Option<StagedFile>> special(StagedEntry.Special special) {
            return Either.left(StagingProblems.special(source, special.words()));
        }

        private Either<Problem, Option<StagedFile>> placed(StagedEntry entry) {
            return StagedRole.at(path)
                    .map(role -> new StagedFile(source, role, role.rest(path), entry))
                    .map(Option::some)
                    .toEither(() -> StagingProblems.outside(source));
        }

        /** {@code modules_install} makes two links into the build tree, which are left out. */
        private boolean isHomeward() {
            return StagedRole.at(path).contains(StagedRole.MODULE)
                    && LINKS_HOME.exists(path::endsWith)
                    && StagedRole.MODULE.rest(path).split("/", -1).length == 2;
        }

        /** Whether a link ends below the folder of its own part; it need not end at a file. */
        private boolean staysInside(String target) {
            int depth = StagedRole.at(path)
                    .map(role -> role.rest(path).split("/", -1).length - 1)
                    .getOrElse(0);
            if (target.isEmpty() || target.startsWith("/") || !target.chars().allMatch(sign -> sign > ' ')) {
                return false;
            }
            for (var segment : target.split("/", -1)) {
                depth += segment.equals("..") ? -1 : segment.isEmpty() || segment.equals(".") ? 0 : 1;
                if (depth < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
