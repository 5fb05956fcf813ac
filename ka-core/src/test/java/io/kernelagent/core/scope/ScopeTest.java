package io.kernelagent.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ScopeTest {
    /** L001: the six kinds, each at its depth. */
    @Test
    void a_patch_has_the_scope_of_the_folder_it_lies_in() {
        assertThat(tagOf("arch/arm64/0001-x.patch")).isEqualTo("arch/arm64");
        assertThat(tagOf("soc/rockchip/rk3399/0001-x.patch")).isEqualTo("soc/rockchip/rk3399");
        assertThat(tagOf("module/pi-cm5/0001-x.patch")).isEqualTo("module/pi-cm5");
        assertThat(tagOf("board/pinebook-pro/leds/0001-x.patch")).isEqualTo("board/pinebook-pro");
        assertThat(tagOf("driver/cw2015")).isEqualTo("driver/cw2015");
        assertThat(tagOf("subsystem/media/hevc/0001-x.patch")).isEqualTo("subsystem/media");
    }

    /** L001, L002. */
    @Test
    void a_seventh_folder_is_named_and_the_nearest_kind_suggested() {
        var unscoped = Scope.of(TreePath.of("bord/pinebook-pro/0001-x.patch")).getLeft();
        assertThat(unscoped.words()).isEqualTo("has no scope: \"bord\" is no kind of scope");
        assertThat(unscoped.mend()).isEqualTo("did you mean \"board\"?");
        assertThat(Scope.of(TreePath.of("experiments/x.patch")).getLeft().mend())
                .isEqualTo("move it below one of: arch, soc, module, board, driver, subsystem");
    }

    /** L002. */
    @Test
    void a_patch_that_does_not_say_which_board_has_no_scope() {
        assertThat(Scope.of(TreePath.of("board/0001-x.patch")).getLeft().words())
                .isEqualTo("has no scope: it does not say which board");
        assertThat(Scope.of(TreePath.of("soc/rockchip/0001-x.patch")).getLeft().mend())
                .isEqualTo("move it into soc/<vendor>/<soc>/");
        assertThat(Scope.of(TreePath.of("soc/rockchip")).isLeft()).isTrue();
    }

    /** L003: a device tree of one board lies too wide below soc/. */
    @Test
    void a_patch_that_touches_one_board_only_belongs_to_the_board() {
        assertThat(advice(
                        "soc/rockchip/rk3588",
                        "arch/arm64/boot/dts/rockchip/rk3588-coolpi-cm5-genbook.dts",
                        "Documentation/devicetree/bindings/arm/rockchip.yaml"))
                .isEqualTo("board coolpi-cm5-genbook");
        assertThat(advice(
                        "soc/rockchip/rk3588",
                        "arch/arm64/boot/dts/rockchip/rk3588-coolpi-cm5.dtsi",
                        "arch/arm64/boot/dts/rockchip/rk3588-coolpi-cm5-genbook.dts"))
                .isEqualTo("module coolpi-cm5");
        assertThat(advice("arch/arm64", "arch/arm64/boot/dts/rockchip/rk3399.dtsi"))
                .isEqualTo("soc rockchip/rk3399");
        assertThat(advice(
                        "subsystem/net", "drivers/net/wireless/bes2600/main.c", "drivers/net/wireless/bes2600/Kconfig"))
                .isEqualTo("driver bes2600");
    }

    @Test
    void a_patch_at_its_narrowest_scope_gets_no_advice() {
        assertThat(advice("board/pinebook-pro", "arch/arm64/boot/dts/rockchip/rk3399-pinebook-pro.dts"))
                .isEmpty();
        assertThat(advice("soc/rockchip/rk3588", "arch/arm64/boot/dts/rockchip/rk3588-pinctrl.dtsi"))
                .isEmpty();
        assertThat(advice("soc/rockchip/rk3588", "drivers/clk/rockchip/clk-rk3588.c", "kernel/power/main.c"))
                .isEmpty();
        assertThat(advice("subsystem/sysfs", "kernel/ksysfs.c")).isEmpty();
        assertThat(advice("driver/x", "include/linux/x.h")).isEmpty();
    }

    /** I12: the wrong chip's device tree was patched. */
    @Test
    void a_scope_contradicts_a_machine_only_where_the_machine_is_known_to_be_another() {
        var genbook = new Hardware(Option.some("arm64"), Option.some("rockchip/rk3588"), Option.none(), Option.none());
        assertThat(genbook.contradicting(new Scope(ScopeKind.SOC, "rockchip/rk3399")))
                .contains("rockchip/rk3588");
        assertThat(genbook.contradicting(new Scope(ScopeKind.SOC, "rockchip/rk3588")))
                .isEmpty();
        assertThat(genbook.contradicting(new Scope(ScopeKind.BOARD, "genbook"))).isEmpty();
        assertThat(genbook.contradicting(new Scope(ScopeKind.DRIVER, "cw2015"))).isEmpty();
        assertThat(genbook.contradicting(new Scope(ScopeKind.ARCH, "x86"))).contains("arm64");
    }

    private static String tagOf(String path) {
        return Scope.of(TreePath.of(path)).get().toString();
    }

    private static String advice(String scope, String... touched) {
        return NarrowerScope.advise(
                        Scope.of(TreePath.of(scope)).get(), List.of(touched).map(TreePath::of))
                .map(Reach::toString)
                .getOrElse("");
    }
}
