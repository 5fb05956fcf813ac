package io.kernelagent.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class YamlProperties {
    @Property(tries = 300)
    void no_bytes_make_the_reader_throw(@ForAll byte[] bytes) {
        assertThat(Yaml.parse("f", Bytes.copyOf(bytes))).isNotNull();
    }

    @Property(tries = 500)
    void no_yaml_like_text_makes_the_reader_throw(@ForAll("yamlish") String text) {
        assertThat(Yaml.parse("f", Bytes.utf8(text))).isNotNull();
    }

    @Property(tries = 20)
    void no_nesting_ends_the_stack(@ForAll("brackets") String bracket) {
        assertThat(Yaml.parse("f", Bytes.utf8(bracket.repeat(100_000))).isInvalid())
                .isTrue();
    }

    @Provide
    Arbitrary<String> yamlish() {
        return Arbitraries.strings()
                .withChars("ab:-?,[]{}#&*!|>'\"%@ \n\t\u00e4\ud83d\ude00")
                .ofMaxLength(60);
    }

    @Provide
    Arbitrary<String> brackets() {
        return Arbitraries.of("[", "{a: ", "- ", "? ", "[[", "{? ");
    }
}
