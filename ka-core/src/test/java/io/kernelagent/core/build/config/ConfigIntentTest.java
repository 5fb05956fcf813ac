package io.kernelagent.core.build.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.kernel.ConfigBase;
import io.kernelagent.core.kernel.ConfigSource;
import io.kernelagent.core.kernel.KernelConfig;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ConfigIntentTest {
    private static final Bytes KCONFIG = Bytes.utf8("""
            # SPDX-License-Identifier: GPL-2.0-only
            menu "Pseudo filesystems"
            \tdepends on BLOCK

            config TMPFS
            \tbool "Tmpfs virtual memory file system support"
            \tdepends on SHMEM && (MMU || !NOMMU_OK)
            \tselect MEMFD_CREATE
            \thelp
            \t  depends on nothing that this help says

            config XATTR_HELP
            \tbool

            endmenu

            if NET
            config DUMMY
            \ttristate "Dummy net driver support"
            \tdepends on NETDEVICES \\
            \t\t&& ARCH_NAME = "x86"
            endif
            """);

    /** L039: what a snapshot has never heard of is said. */
    @Test
    void symbols_that_are_new_since_the_snapshot_are_reported() {
        var intent = ConfigIntent.of(
                Option.some(Bytes.utf8("CONFIG_NET=y\n# CONFIG_IPV6 is not set\n")), List.empty(), Option.none());
        var outcome = intent.judge(
                config("CONFIG_NET=y\n# CONFIG_IPV6 is not set\n# CONFIG_OFF is not set\nCONFIG_RANDSTRUCT_NONE=y\n"));
        assertThat(outcome.added()).containsExactly("CONFIG_RANDSTRUCT_NONE");
        assertThat(outcome.unmet()).isEmpty();
    }

    @Test
    void the_last_word_about_a_symbol_is_what_is_asked_for() {
        var required = new ConfigSource(
                new ConfigBase.Architecture(),
                List.empty(),
                TreeMap.of("CONFIG_LOCALVERSION", "-x", "CONFIG_WLAN", "no"));
        var intent = ConfigIntent.of(
                Option.none(),
                List.of(Bytes.utf8("CONFIG_A=y\nCONFIG_B=m\n"), Bytes.utf8("# CONFIG_A is not set\n")),
                Option.some(required));
        assertThat(intent.judge(config("CONFIG_B=m\nCONFIG_LOCALVERSION=\"-x\"\n"))
                        .unmet())
                .isEmpty();
        assertThat(intent.judge(config("CONFIG_A=y\nCONFIG_B=y\nCONFIG_LOCALVERSION=\"-x\"\nCONFIG_WLAN=m\n"))
                        .unmet()
                        .map(ConfigOutcome.Unmet::words))
                .containsExactly("CONFIG_A is y, not n", "CONFIG_B is y, not m", "CONFIG_WLAN is m, not n");
    }

    /** L039: what olddefconfig dropped is named, with what it would have needed. */
    @Test
    void an_unmet_symbol_is_named_with_what_it_depends_on() {
        var intent = ConfigIntent.of(
                Option.none(),
                List.of(Bytes.utf8("CONFIG_TMPFS=y\nCONFIG_DUMMY=m\nCONFIG_XATTR_HELP=y\nCONFIG_NO_SUCH=y\n")),
                Option.none());
        var result = config("CONFIG_MMU=y\nCONFIG_BLOCK=y\nCONFIG_NETDEVICES=y\nCONFIG_ARCH_NAME=\"arm\"\n");
        assertThat(intent.judge(result)
                        .explainedBy(Kconfig.EMPTY.plus(KCONFIG), result)
                        .unmet()
                        .map(ConfigOutcome.Unmet::words))
                .containsExactly(
                        "CONFIG_TMPFS is n, not y: needs SHMEM (is n)",
                        "CONFIG_DUMMY is n, not m: needs NET (is n), ARCH_NAME=\"x86\" (is n)",
                        "CONFIG_XATTR_HELP is n, not y: it has no prompt: others select it, nobody can ask for it",
                        "CONFIG_NO_SUCH is n, not y: no Kconfig file has such a symbol");
    }

    @Test
    void an_expression_that_is_beyond_us_is_no_reason() {
        assertThat(Expression.parse("$(cc-option,-mno-sse)")).isEmpty();
        assertThat(Expression.parse("A && (B || ")).isEmpty();
        assertThat(Expression.parse("(".repeat(5_000))).isEmpty();
        assertThat(Expression.parse("A || B && !C").get()).hasToString("(A || B && !C)");
    }

    private static KernelConfig config(String text) {
        return KernelConfig.parse(Bytes.utf8(text));
    }
}
