package io.kernelagent.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountTest {
    @Test
    void one_of_a_thing_is_no_plural() {
        assertThat(Amount.of(1, "unit")).isEqualTo("1 unit");
        assertThat(Amount.of(0, "unit")).isEqualTo("0 units");
        assertThat(Amount.of(863, "unit")).isEqualTo("863 units");
    }

    @Test
    void sizes_are_told_in_the_unit_that_fits() {
        assertThat(Amount.bytes(0)).isEqualTo("0 bytes");
        assertThat(Amount.bytes(1)).isEqualTo("1 byte");
        assertThat(Amount.bytes(1023)).isEqualTo("1023 bytes");
        assertThat(Amount.bytes(1024)).isEqualTo("1.0 KiB");
        assertThat(Amount.bytes(6112)).isEqualTo("6.0 KiB");
        assertThat(Amount.bytes(137_000_000)).isEqualTo("130 MiB");
        assertThat(Amount.bytes(1L << 30)).isEqualTo("1.0 GiB");
        assertThat(Amount.bytes(Long.MAX_VALUE)).isEqualTo("8388608 TiB");
    }
}
