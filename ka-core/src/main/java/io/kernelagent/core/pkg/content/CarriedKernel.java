package io.kernelagent.core.pkg.content;

import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.pkg.KernelMark;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackagePart;
import io.kernelagent.core.pkg.tar.TarMember;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * Whose modules a package brings. {@code modules_install} writes {@code modules.order} and {@code modules.builtin} for
 * the kernel itself and nobody writes them for a single module from elsewhere, so that these files tell the package
 * that owns a kernel release, whoever made it.
 */
public final class CarriedKernel {
    private static final Pattern OWNED = Pattern.compile("(?:usr/)?lib/modules/([^/]+)/modules\\.(?:order|builtin)");

    private CarriedKernel() {}

    /** The package with the kernel that its files show; left when they contradict what it says, or each other. */
    public static Either<String, PackageIdentity> verified(PackageIdentity said, Seq<TarMember> files) {
        var releases = releases(files);
        if (releases.size() > 1) {
            return Either.left("it holds the modules of more than one kernel: " + releases.mkString(", "));
        }
        return releases.headOption()
                .map(text -> KernelRelease.parse(text).flatMap(release -> with(said, release)))
                .getOrElse(() -> Either.right(said));
    }

    private static Either<String, PackageIdentity> with(PackageIdentity said, KernelRelease shown) {
        var mark = said.mark().getOrElse(() -> KernelMark.foreign(shown));
        return mark.release().equals(shown) && mark.part() == PackagePart.IMAGE
                ? Either.right(new PackageIdentity(said.name(), said.version(), said.architecture(), Option.some(mark)))
                : Either.left("it says that it is the " + mark.part().word() + " of " + mark.release()
                        + ", and holds the modules of " + shown);
    }

    private static Seq<String> releases(Seq<TarMember> files) {
        return files.map(member -> OWNED.matcher(member.path().utf8()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .distinct();
    }
}
