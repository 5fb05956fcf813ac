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
                .containsExactly(
                        "CONFIG_A is y, not n",
                        "CONFIG_B is y, not m",
                        "CONFIG_WLAN is m, not n; no fragment sets it, and required only looks");
    }

    /** L039: a number that is not there is not called "n", and one that Kconfig gave its 0x to is met. */
    @Test
    void an_absent_number_is_not_off_and_a_hexadecimal_one_is_met_with_its_0x() {
        var intent = ConfigIntent.of(
                Option.none(), List.of(Bytes.utf8("CONFIG_SHIFT=17\nCONFIG_BASE=1000\nCONFIG_ON=y\n")), Option.none());
        assertThat(intent.judge(config("CONFIG_BASE=0x1000\n")).unmet().map(ConfigOutcome.Unmet::words))
                .containsExactly("CONFIG_SHIFT is not set, not 17", "CONFIG_ON is n, not y");
    }

    private static KernelConfig config(String text) {
        return KernelConfig.parse(Bytes.utf8(text));
    }
}
