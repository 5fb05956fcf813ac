package io.kernelagent.core.pkg;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** L058, L059, I15: no version with two contents, no kernel release in two packages. */
class UniquenessTest {
    @Test
    void the_same_version_with_the_same_bytes_is_the_same_package() {
        var known = aKernel("linux-fresnel", "6.1.192-1", "6.1.192-fresnel", "one");
        assertThat(Uniqueness.objections(known, List.of(known))).isEmpty();
    }

    @Test
    void l058_the_same_version_with_other_bytes_is_refused() {
        var known = aKernel("linux-fresnel", "6.1.192-1", "6.1.192-fresnel", "one");
        var candidate = aKernel("linux-fresnel", "6.1.192-1", "6.1.192-fresnel", "two");
        Golden.check("packages/version-taken.txt", ProblemText.of(Uniqueness.objections(candidate, List.of(known))));
    }

    @Test
    void l059_i15_a_kernel_release_of_another_package_is_refused() {
        var known = aKernel("linux-fresnel", "6.1.192-1", "6.1.192-fresnel", "one");
        var candidate = aKernel("linux-fresnel-debug", "6.1.192-1", "6.1.192-fresnel", "two");
        Golden.check("packages/release-taken.txt", ProblemText.of(Uniqueness.objections(candidate, List.of(known))));
    }

    @Test
    void the_next_version_of_a_package_may_keep_its_kernel_release() {
        var known = aKernel("linux-fresnel", "6.1.192-1", "6.1.192-fresnel", "one");
        var candidate = aKernel("linux-fresnel", "6.1.192-2", "6.1.192-fresnel", "two");
        assertThat(Uniqueness.objections(candidate, List.of(known))).isEmpty();
    }

    @Test
    void l058_the_next_pkgrel_was_never_used_and_the_same_lock_keeps_its_own() {
        var first =
                aKernel("linux-fresnel", "6.1.192-1", "6.1.192-fresnel", "one").identity();
        var tenth =
                aKernel("linux-fresnel", "6.1.192-10", "6.1.192-fresnel", "two").identity();
        var other = aKernel("linux-ohm", "6.1.192-40", "6.1.192-ohm", "three").identity();
        var known = List.of(tenth, first, other);
        assertThat(Pkgrels.next(first.name(), "6.1.192", lock("new"), known)).isEqualTo(11);
        assertThat(Pkgrels.next(first.name(), "6.1.192", lock("one"), known)).isEqualTo(1);
        assertThat(Pkgrels.next(first.name(), "7.0", lock("new"), known)).isEqualTo(1);
    }

    @Test
    void files_are_named_as_the_tools_of_each_world_name_them() {
        var pacman =
                aKernel("linux-fresnel", "1:7.0rc3-2", "7.0.0-rc3-fresnel", "x").identity();
        assertThat(pacman.fileName()).isEqualTo("linux-fresnel-1:7.0rc3-2-aarch64.pkg.tar.zst");
        var debian = new PackageIdentity(
                new PackageName(PackageFormat.DEB, "linux-image-7.0"),
                PackageFormat.DEB.version("1:7.0~rc3-2").get(),
                "arm64",
                Option.none());
        assertThat(debian.fileName()).isEqualTo("linux-image-7.0_7.0~rc3-2_arm64.deb");
    }

    @Test
    void l044_one_source_gets_a_version_in_both_worlds() {
        var candidate = UpstreamVersion.ofTag("v7.0-rc3").get();
        assertThat(candidate.packaged(PackageFormat.PACMAN, 2)).hasToString("7.0rc3-2");
        assertThat(candidate.packaged(PackageFormat.DEB, 2)).hasToString("7.0~rc3-2");
        var release = UpstreamVersion.ofTag("v7.0").get();
        PackageFormat.ALL.forEach(
                format -> assertThat(candidate.packaged(format, 9).comparedTo(release.packaged(format, 1)))
                        .isNegative());
    }

    private static KnownPackage aKernel(String name, String version, String release, String seed) {
        var mark = KernelMark.ours(PackagePart.IMAGE, new KernelRelease(release), lock(seed));
        var identity = new PackageIdentity(
                new PackageName(PackageFormat.PACMAN, name),
                PackageFormat.PACMAN.version(version).get(),
                "aarch64",
                Option.some(mark));
        return new KnownPackage(identity, Digests.sha256(Bytes.utf8(seed)));
    }

    private static Digest lock(String seed) {
        return Digests.blake2b(Bytes.utf8(seed));
    }
}
