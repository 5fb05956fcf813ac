package io.kernelagent.core.pkg;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** L044: the orders are orders. */
class VersionOrderProperties {
    @Property(tries = 500)
    void dpkg_s_order_is_total(
            @ForAll("debian") DebianVersion one,
            @ForAll("debian") DebianVersion two,
            @ForAll("debian") DebianVersion three) {
        assertThat(Integer.signum(one.compareTo(two))).isEqualTo(-Integer.signum(two.compareTo(one)));
        if (one.compareTo(two) <= 0 && two.compareTo(three) <= 0) {
            assertThat(one.compareTo(three)).isLessThanOrEqualTo(0);
        }
    }

    @Property(tries = 500)
    void pacman_s_order_answers_alike_from_both_sides(
            @ForAll("pacman") PacmanVersion one, @ForAll("pacman") PacmanVersion two) {
        assertThat(Integer.signum(one.compareTo(two))).isEqualTo(-Integer.signum(two.compareTo(one)));
    }

    @Property(tries = 200)
    void a_version_is_parsed_from_its_own_text(@ForAll("debian") DebianVersion version) {
        assertThat(DebianVersion.parse(version.toString()).get()).isEqualTo(version);
    }

    @Provide
    Arbitrary<DebianVersion> debian() {
        return pieces("0", "1", "10", "9", "a", "rc", "~", "+", ".", "-")
                .map(text -> DebianVersion.parse("7" + text + "-1").get());
    }

    @Provide
    Arbitrary<PacmanVersion> pacman() {
        return pieces("0", "1", "10", "9", "a", "rc", "_", "+", ".")
                .map(text -> PacmanVersion.parse("7" + text + "-1").get());
    }

    private static Arbitrary<String> pieces(String... pieces) {
        return Arbitraries.of(pieces).list().ofMaxSize(6).map(some -> String.join("", some));
    }
}
