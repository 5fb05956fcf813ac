package io.kernelagent.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void addresses_are_read_and_written_alike() {
        var texts = List.of("builder@nuccies", "builder@10.0.0.7:2222", "ka@[fd00::7]:2222", "ka@[fe80::1%eth0]");
        for (var text : texts) {
            assertThat(Address.parse(text).get()).hasToString(text);
        }
        assertThat(Address.parse("builder@nuccies:22").get()).hasToString("builder@nuccies");
    }

    @Test
    void known_hosts_has_a_spelling_of_its_own() {
        assertThat(Address.parse("a@nuccies").get().knownAs()).isEqualTo("nuccies");
        assertThat(Address.parse("a@nuccies:2222").get().knownAs()).isEqualTo("[nuccies]:2222");
        assertThat(Address.parse("a@[::1]:2222").get().knownAs()).isEqualTo("[::1]:2222");
    }

    @Test
    void what_is_no_address_is_told_why() {
        assertThat(why("nuccies")).isEqualTo("names no user: write USER@HOST or USER@HOST:PORT");
        assertThat(why("@nuccies")).isEqualTo("names a user that no system would have");
        assertThat(why("-oProxyCommand=x@nuccies")).isEqualTo("names a user that no system would have");
        assertThat(why("a@-oProxyCommand=x")).isEqualTo("names no host");
        assertThat(why("a@")).isEqualTo("names no host");
        assertThat(why("a@b@c")).isEqualTo("is not of the form USER@HOST or USER@HOST:PORT");
        assertThat(why("a@[b]")).isEqualTo("names no IPv6 address between its brackets");
        assertThat(why("a@b:0")).isEqualTo("names a port above 65535, or 0");
        assertThat(why("a@b:65536")).isEqualTo("names a port above 65535, or 0");
        assertThat(why("a@b:ssh")).isEqualTo("is not of the form USER@HOST or USER@HOST:PORT");
        assertThat(why("a@b c")).isEqualTo("names no host");
    }

    private static String why(String text) {
        return Address.parse(text).getLeft();
    }
}
