package io.kernelagent.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** L043: b2sum is BLAKE2b-512 as coreutils and makepkg print it. */
class DigestsTest {
    @Test
    void blake2b_of_abc_is_the_vector_of_rfc_7693() {
        assertThat(Digests.blake2b(Bytes.utf8("abc")))
                .hasToString("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                        + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
    }

    @Test
    void blake2b_of_nothing_is_what_b2sum_prints() {
        assertThat(Digests.blake2b(Bytes.EMPTY).hex()).startsWith("786a02f742015903c6c6fd852552d272");
    }

    @Test
    void blake2b_of_exactly_one_block_is_what_b2sum_prints() {
        assertThat(Digests.blake2b(Bytes.latin1("a".repeat(128))).hex()).startsWith("fc6c71f688f43ea7d60817478808f3ca");
    }

    @Test
    void sha256_and_sha1_are_what_coreutils_prints() {
        assertThat(Digests.sha256(Bytes.utf8("abc")).hex()).startsWith("ba7816bf8f01cfea414140de5dae2223");
        assertThat(Digests.sha1(Bytes.utf8("abc")).hex()).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
    }
}
