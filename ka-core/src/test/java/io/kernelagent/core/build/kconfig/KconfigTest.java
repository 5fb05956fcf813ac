package io.kernelagent.core.build.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.kernel.KernelConfig;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** L039: each way in which a wish is not granted has a reason of its own. */
class KconfigTest {
    private static final String TOP = """
            # SPDX-License-Identifier: GPL-2.0-only
            mainmenu "Linux/$(ARCH) Kernel"
            source "arch/$(SRCARCH)/Kconfig"

            config MODULES
            \tbool "Enable loadable module support"
            \tmodules

            config NET
            \tbool "Networking support"

            config BLOCK
            \tbool "Block layer"

            config EXPERT
            \tbool "Expert"

            menu "Pseudo filesystems"
            \tdepends on BLOCK

            config TMPFS
            \tbool "Tmpfs virtual memory file system support"
            \tdepends on SHMEM && (MMU || !NOMMU_OK)
            \tselect MEMFD_CREATE
            \thelp
            \t  depends on nothing that this help says

            \t  config NOTHING
            config MEMFD_CREATE
            \tbool

            config SHMEM
            \tbool "Use full shmem filesystem" if EXPERT

            config MMU
            \tdef_bool n

            endmenu

            if NET
            source "drivers/Kconfig"
            endif
            """;

    private static final String DRIVERS = """
            config NETDEVICES
            \tbool "Network devices"

            config DUMMY
            \ttristate "Dummy net driver support"
            \tdepends on NETDEVICES \\
            \t\t&& 64BIT_ABI = "x32"

            config NLMON
            \ttristate "Monitor"
            \tdepends on DUMMY || NETDEVICES=n

            config PHY
            \ttristate "Phy"
            \tdepends on BUS

            config BUS
            \ttristate "Bus" if BROKEN

            config HOST
            \tbool "Host"
            \tselect PHY if NETDEVICES
            """;

    private static final String X86 = """
            config 64BIT_ABI
            \tstring "ABI"

            choice
            \tprompt "Timer frequency"
            \tdefault HZ_250
            config HZ_100
            \tbool "100 HZ"
            config HZ_250
            \tbool "250 HZ"
            endchoice

            config LOG_BUF_SHIFT
            \tint "Kernel log buffer size"
            \trange 12 25
            \tdepends on NET

            config SANITIZER
            \tbool "Sanitizer"
            \tdepends on $(cc-option,-fsanitize=kernel-address)

            menu "Extra drivers"
            \tvisible if EXPERT
            config HIDDEN
            \tbool "Hidden"
            endmenu

            config GCC_PLUGINS
            \tbool "Plugins"
            \tdepends on GCC_VERSION >= 120300

            config GCC_VERSION
            \tint
            \tdefault 120200
            """;

    private static final Kconfig KCONFIG = Kconfig.of(
            new KconfigFiles(LinkedHashMap.of(
                            "Kconfig", Bytes.utf8(TOP),
                            "drivers/Kconfig", Bytes.utf8(DRIVERS),
                            "arch/x86/Kconfig", Bytes.utf8(X86))
                    .put("arch/arm64/Kconfig", Bytes.utf8("config ARM64_PAN\n\tbool \"PAN\"\n"))),
            "x86");

    @Test
    void what_is_missing_is_named_with_what_stands_around_it_and_what_hides_the_prompt() {
        assertThat(why("TMPFS", "y", "")).isEqualTo("needs BLOCK (is n), SHMEM (is n)");
        assertThat(why("SHMEM", "y", "")).isEqualTo("needs BLOCK (is n), and its prompt needs EXPERT (is n)");
        assertThat(why("HIDDEN", "y", "")).isEqualTo("its prompt needs EXPERT (is n)");
        assertThat(why("BUS", "y", "CONFIG_NET=y\n")).isEqualTo("its prompt needs BROKEN (is no symbol)");
        assertThat(why("NET", "y", ""))
                .isEqualTo("its dependencies are met, and nothing in the Kconfig files says why");
    }

    @Test
    void comparisons_are_told_with_what_was_compared() {
        var net = "CONFIG_NET=y\nCONFIG_NETDEVICES=y\nCONFIG_MODULES=y\n";
        assertThat(why("DUMMY", "m", net + "CONFIG_64BIT_ABI=\"x86\"\n"))
                .isEqualTo("needs 64BIT_ABI = \"x32\" (64BIT_ABI is x86)");
        assertThat(why("DUMMY", "m", net)).isEqualTo("needs 64BIT_ABI = \"x32\" (64BIT_ABI is not set)");
        assertThat(why("NLMON", "m", net)).isEqualTo("needs (DUMMY || NETDEVICES = n) (DUMMY is n, NETDEVICES is y)");
        assertThat(why("GCC_PLUGINS", "y", "CONFIG_GCC_VERSION=120200\n"))
                .isEqualTo("needs GCC_VERSION >= 120300 (GCC_VERSION is 120200)");
    }

    @Test
    void a_module_is_not_enough_for_what_is_to_be_built_in_and_needs_modules_itself() {
        assertThat(why("PHY", "y", "CONFIG_NET=y\nCONFIG_BUS=m\nCONFIG_PHY=m\n"))
                .isEqualTo("needs BUS (is m)");
        assertThat(why("PHY", "m", "CONFIG_NET=y\nCONFIG_BUS=y\n")).isEqualTo("needs MODULES (is n)");
    }

    @Test
    void what_others_turn_on_cannot_be_turned_off() {
        var host = "CONFIG_NET=y\nCONFIG_NETDEVICES=y\nCONFIG_MODULES=y\nCONFIG_HOST=y\nCONFIG_PHY=y\n";
        assertThat(why("PHY", "n", host)).isEqualTo("selected by HOST (is y)");
        assertThat(why("PHY", "m", host)).isEqualTo("selected by HOST (is y)");
        assertThat(why("MMU", "n", "CONFIG_MMU=y\n")).isEqualTo("it has no prompt, and is on by default");
    }

    @Test
    void nobody_can_ask_for_what_has_no_prompt() {
        assertThat(why("MEMFD_CREATE", "y", "CONFIG_BLOCK=y\n"))
                .isEqualTo("it has no prompt: TMPFS (is n) would select it");
        assertThat(why("MMU", "y", "CONFIG_BLOCK=y\n")).isEqualTo("it has no prompt: nothing selects it");
    }

    @Test
    void one_of_a_choice_keeps_the_others_out() {
        assertThat(why("HZ_100", "y", "CONFIG_HZ_250=y\n"))
                .isEqualTo("of its choice only one can be on, and HZ_250 is");
        assertThat(why("HZ_250", "n", "CONFIG_HZ_250=y\n"))
                .isEqualTo("one of its choice is on, and it is this as long as nobody asks for HZ_100");
    }

    @Test
    void values_that_a_symbol_does_not_take_are_told() {
        assertThat(why("LOG_BUF_SHIFT", "99", "CONFIG_NET=y\n")).isEqualTo("it takes 12 to 25");
        assertThat(why("LOG_BUF_SHIFT", "17", "")).isEqualTo("needs NET (is n)");
        assertThat(why("LOG_BUF_SHIFT", "y", "")).isEqualTo("it takes a number");
        assertThat(why("NET", "m", "CONFIG_NET=y\n")).isEqualTo("it takes y or n");
    }

    @Test
    void a_name_that_nobody_knows_is_told_from_one_of_another_architecture() {
        assertThat(why("DUMY", "m", "")).isEqualTo("no Kconfig file has such a symbol; did you mean CONFIG_DUMMY?");
        assertThat(why("NOTHING", "y", "")).isEqualTo("no Kconfig file has such a symbol");
        assertThat(why("ARM64_PAN", "y", ""))
                .isEqualTo("only arch/arm64/Kconfig has it, which this architecture does not read");
    }

    @Test
    void what_the_compiler_decides_is_not_guessed() {
        assertThat(why("SANITIZER", "y", ""))
                .isEqualTo("needs $(cc-option,-fsanitize=kernel-address), which the tools of the build host decide");
    }

    @Test
    void files_that_include_each_other_or_never_end_are_read_no_further() {
        var hostile = Kconfig.of(
                new KconfigFiles(LinkedHashMap.of(
                                "Kconfig",
                                        Bytes.utf8("source \"a\"\nsource \"a\"\nconfig A\n\tdepends on "
                                                + "(".repeat(3_000) + "B\n"),
                                "a", Bytes.utf8("source \"b\"\n".repeat(200) + "source \"Kconfig\"\n"),
                                "b", Bytes.utf8("source \"c\"\n".repeat(200)))
                        .put(
                                "c",
                                Bytes.utf8("# nothing\n".repeat(50_000)
                                        + "if X\n".repeat(100)
                                        + "config C\n".repeat(100)))),
                "x86");
        assertThat(hostile.of("A")).hasSize(1);
        assertThat(hostile.of("C")).isNotEmpty();
        assertThat(KconfigFiles.of(Bytes.utf8("no archive at all")).texts()).isEmpty();
    }

    @Test
    void an_expression_that_is_beyond_us_is_none() {
        assertThat(parsed("A && (B || ")).isEmpty();
        assertThat(parsed("(".repeat(1_000))).isEmpty();
        assertThat(parsed("! ".repeat(1_000) + "A")).isEmpty();
        assertThat(parsed("A || B && !C").get()).hasToString("(A || B && !C)");
        assertThat(parsed("!(A=y && B)").get()).hasToString("!(A = y && B)");
    }

    private static Option<Expression> parsed(String text) {
        return ExpressionParser.parse(
                KconfigLine.of("Kconfig:1", text, LinkedHashMap.empty()).tokens());
    }

    private static String why(String symbol, String wanted, String config) {
        return KCONFIG.whyNot("CONFIG_" + symbol, wanted, KernelConfig.parse(Bytes.utf8(config)));
    }
}
