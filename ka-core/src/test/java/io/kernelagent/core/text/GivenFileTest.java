package io.kernelagent.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenFileTest {
    @ParameterizedTest
    @CsvSource({
        "a/b.patch, a/b.patch",
        "./a/b.patch, a/b.patch",
        "a//b.patch, a/b.patch",
        "a/./b.patch, a/b.patch",
        "a/b/, a/b",
        "a/., a",
        "., ''",
        "/, /",
        "/a/.b, /a/.b",
        "../a, ../a",
        ".a/..b, .a/..b",
    })
    void two_ways_to_name_one_file_are_told_to_be_the_same(String given, String tidy) {
        assertThat(GivenFile.named(given).tidy()).isEqualTo(tidy);
    }
}
