package io.kernelagent.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BootPathsProperties {
    /** L036. */
    @Property(tries = 300)
    void two_kernels_alongside_each_other_share_no_path(
            @ForAll("suffixes") String one, @ForAll("suffixes") String other) {
        Assume.that(!one.equals(other));
        var first = BootPaths.of(LocalVersion.parse(one).get());
        var second = BootPaths.of(LocalVersion.parse(other).get());
        assertThat(first.all()).doesNotContainAnyElementsOf(second.all());
    }

    /** L036: and none is that of a stock kernel. */
    @Property(tries = 100)
    void no_path_is_that_of_a_kernel_without_a_suffix(@ForAll("suffixes") String suffix) {
        assertThat(BootPaths.of(LocalVersion.parse(suffix).get()).all())
                .doesNotContain("/boot/Image", "/boot/initramfs.img", "/boot/dtbs/");
    }

    @Property(tries = 100)
    void what_is_no_suffix_is_refused(@ForAll String text) {
        Assume.that(!text.matches("-[A-Za-z0-9][A-Za-z0-9._+-]{0,38}"));
        assertThat(LocalVersion.parse(text).isLeft()).isTrue();
    }

    @Provide
    Arbitrary<String> suffixes() {
        return Arbitraries.strings().withChars("ab1.img-_+").ofMaxLength(8).map(rest -> "-a" + rest);
    }
}
