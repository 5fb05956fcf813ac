package io.kernelagent.core.pkg;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** L044: the version orders of both worlds. The real programs are asked in VercmpIT and DpkgOrderIT. */
class VersionOrderTest {
    @Test
    void pacman_sorts_candidates_before_releases_before_vendor_releases() {
        assertAscending("7.0rc3.kafr1-1", "7.0-1", "7.0.danctnix1-1", "7.0.1-1", "1:6-1");
        assertAscending("7.0-1", "7.0-1.1", "7.0-2", "7.0.r3.gabc-1", "7.0.1-1");
    }

    @Test
    void pacman_takes_a_missing_pkgrel_for_every_pkgrel() {
        assertThat(pacman("7.0").compareTo(pacman("7.0-9"))).isZero();
    }

    @Test
    void dpkg_sorts_a_tilde_before_the_end() {
        var sorted = List.of("7.0~rc3-1", "7.0-1", "7.0+danctnix1-1", "7.0.1-1", "1:6-1")
                .map(VersionOrderTest::debian);
        assertThat(sorted.reverse().sorted()).isEqualTo(sorted);
    }

    @Test
    void numbers_of_any_length_are_compared_as_numbers() {
        assertAscending("9", "10", "99999999999999999999", "100000000000000000000");
        assertThat(debian("1.010").compareTo(debian("1.10"))).isZero();
    }

    @Test
    void a_tag_maps_to_versions_that_sort_alike_in_both_worlds() {
        var tags = List.of("v6.1.192", "v7.0-rc3", "v7.0", "v7.0-danctnix1", "v7.0.1");
        var upstream = tags.map(tag -> UpstreamVersion.ofTag(tag).get());
        assertThat(upstream.map(UpstreamVersion::pkgver))
                .containsExactly("6.1.192", "7.0rc3", "7.0", "7.0.danctnix1", "7.0.1");
        var inPacman = upstream.map(version -> pacman(version.pkgver()));
        assertThat(inPacman.reverse().sorted()).isEqualTo(inPacman);
        var inDebian = upstream.map(version -> debian(version.debianUpstream()));
        assertThat(inDebian.reverse().sorted()).isEqualTo(inDebian);
    }

    @Test
    void a_text_that_is_no_version_is_refused_with_the_grammar() {
        assertThat(PacmanVersion.parse("7.0-x").getLeft())
                .isEqualTo("\"7.0-x\" is no pacman version ([epoch:]pkgver[-pkgrel])");
        assertThat(DebianVersion.parse("v7").isLeft()).isTrue();
        assertThat(DebianVersion.parse("7-").isLeft())
                .as("dpkg: revision number is empty")
                .isTrue();
        assertThat(DebianVersion.parse("7-1-").isLeft()).isTrue();
        assertThat(DebianVersion.parse("7--1").get().upstream()).isEqualTo("7-");
        assertThat(UpstreamVersion.ofTag("next-20261120").isLeft()).isTrue();
    }

    private static void assertAscending(String... texts) {
        var versions = List.of(texts).map(VersionOrderTest::pacman);
        assertThat(versions.reverse().sorted()).isEqualTo(versions);
    }

    private static PacmanVersion pacman(String text) {
        return PacmanVersion.parse(text).get();
    }

    private static DebianVersion debian(String text) {
        return DebianVersion.parse(text).get();
    }
}
