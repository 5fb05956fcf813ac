package io.kernelagent.verb;

import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackageName;
import io.kernelagent.core.pkg.PacmanVersion;
import io.kernelagent.core.pkg.content.PackageArchive;
import io.kernelagent.core.pkg.tar.TarMember;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.testkit.memory.InMemoryWorkspace;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** A recipe for fresnel, and what a makepkg that is none would leave of it. */
final class PretendMakepkg {
    static final String RECIPE = "recipes/fresnel/PKGBUILD";
    static final String PACKAGE = "linux-fresnel-6.1.192-1-aarch64.pkg.tar.zst";

    private static final String TEMPLATE = """
            pkgname=linux-fresnel
            pkgver=0
            pkgrel=0
            _srctag=v0
            _cumulative_b2sum=
            arch=(aarch64)
            source=(0001-fresnel-cumulative-series.patch)
            b2sums=("$_cumulative_b2sum")
            """;

    private PretendMakepkg() {}

    /** Gives fresnel a recipe of its own. */
    static void recipe(InMemoryWorkspace files, String manifest) {
        files.with(
                        "fleet/fresnel.yaml",
                        manifest.replace("suffix: -fresnel", "suffix: -fresnel, template_at: " + RECIPE))
                .with(RECIPE, TEMPLATE);
    }

    /** What is read of a package file, by its name. */
    static Either<Problem, PackageArchive> archive(String file) {
        var content = Bytes.utf8(file);
        return Either.right(new PackageArchive(
                new PackageIdentity(
                        new PackageName(PackageFormat.PACMAN, "linux-fresnel"),
                        PacmanVersion.parse("6.1.192-1").get(),
                        "aarch64",
                        Option.none()),
                List.empty(),
                List.of(TarMember.file(Bytes.utf8("usr/lib/modules/6.1.192-fresnel/modules.dep"), 0644, 1)),
                content.length(),
                Digests.sha256(content)));
    }
}
