package io.kernelagent.core.pkg.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.pkg.KernelMark;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.pkg.PackageIdentity;
import io.kernelagent.core.pkg.PackageName;
import io.kernelagent.core.pkg.PackagePart;
import io.kernelagent.core.pkg.tar.TarMember;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** L059, I15: whose modules a package brings is read from its files, so that nobody can forget to say it. */
class CarriedKernelTest {
    private static final KernelRelease RELEASE = new KernelRelease("7.0.0-debug");

    @Test
    void a_kernel_from_elsewhere_is_known_by_its_modules() {
        assertThat(verified(Option.none(), "usr/lib/modules/7.0.0-debug/modules.order")
                        .get()
                        .mark())
                .contains(KernelMark.foreign(RELEASE));
        assertThat(verified(Option.none(), "lib/modules/7.0.0-debug/modules.builtin")
                        .get()
                        .mark())
                .contains(KernelMark.foreign(RELEASE));
    }

    @Test
    void a_module_from_elsewhere_is_no_kernel() {
        assertThat(verified(
                                Option.none(),
                                "usr/lib/modules/7.0.0-debug/updates/wifi.ko",
                                "usr/share/modules.order",
                                "usr/lib/modules/7.0.0-debug/build/modules.order")
                        .get()
                        .mark())
                .isEmpty();
    }

    @Test
    void our_mark_stays_as_it_is_said() {
        var mark = Option.some(KernelMark.ours(PackagePart.IMAGE, RELEASE, Digests.blake2b(Bytes.utf8("a lock"))));
        assertThat(verified(mark, "usr/lib/modules/7.0.0-debug/modules.order")
                        .get()
                        .mark())
                .isEqualTo(mark);
    }

    @Test
    void a_package_that_contradicts_itself_is_refused() {
        var image = Option.some(KernelMark.foreign(new KernelRelease("7.0.0-fresnel")));
        assertThat(verified(image, "lib/modules/7.0.0-debug/modules.order").getLeft())
                .isEqualTo("it says that it is the image of 7.0.0-fresnel, and holds the modules of 7.0.0-debug");
        var headers = Option.some(KernelMark.ours(PackagePart.HEADERS, RELEASE, Digests.blake2b(Bytes.EMPTY)));
        assertThat(verified(headers, "lib/modules/7.0.0-debug/modules.order").getLeft())
                .isEqualTo("it says that it is the headers of 7.0.0-debug, and holds the modules of 7.0.0-debug");
        assertThat(verified(Option.none(), "lib/modules/7.0-a/modules.order", "lib/modules/7.0-b/modules.builtin")
                        .getLeft())
                .isEqualTo("it holds the modules of more than one kernel: 7.0-a, 7.0-b");
        assertThat(verified(Option.none(), "lib/modules/of mine/modules.order").isLeft())
                .isTrue();
    }

    private static Either<String, PackageIdentity> verified(Option<KernelMark> mark, String... files) {
        var said = new PackageIdentity(
                new PackageName(PackageFormat.PACMAN, "linux-debug"),
                PackageFormat.PACMAN.version("7.0-1").get(),
                "x86_64",
                mark);
        return CarriedKernel.verified(said, List.of(files).map(path -> TarMember.file(Bytes.utf8(path), 0644, 1)));
    }
}
