package io.kernelagent.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.scope.Scope;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** The edit of a manifest that retires patches, as a diff of its text. */
class RetirementTest {
    private static final String HEAD = """
            schema: kernel-agent/host/v1
            baseline:
              tree: linux
              ref: v1
            """;
    private static final String TAIL = """
            package: {name: linux-laptop, format: pacman, suffix: -laptop}
            install_mode: alongside
            """;
    private static final String ONE = "patches/board/laptop/one.patch";
    private static final String SERIES = "patches/board/laptop/series";

    private static HostOnRadar host(String middle) {
        var text = Bytes.utf8(HEAD + middle + TAIL);
        var manifest = HostManifest.parse(HostName.parse("laptop").get(), "fleet/laptop.yaml", text)
                .get();
        var patches = Array.of(
                patch(ONE, ONE, 1), patch(SERIES + "/0001.patch", SERIES, 2), patch(SERIES + "/0002.patch", SERIES, 3));
        return new HostOnRadar(
                TreePath.of("fleet/laptop.yaml"),
                text,
                manifest,
                new ResolvedSeries(patches, Option.none(), List.empty()));
    }

    private static ResolvedPatch patch(String path, String include, int order) {
        var scope = Scope.of(TreePath.of("board/laptop/x.patch")).get();
        return new ResolvedPatch(
                TreePath.of(path), scope, order, TreePath.of(include), Option.none(), Patch.parse(Bytes.EMPTY));
    }

    private static String diff(String middle, String... retired) {
        return Retirement.diff(host(middle), List.of(retired), "contained in v2")
                .map(Bytes::utf8)
                .getOrElse("(none)");
    }

    private static final String INCLUDES = "includes:\n  - " + ONE + "\n  # the rest\n  - " + SERIES + "\n";

    @Test
    void an_include_that_comes_to_nothing_is_removed() {
        assertThat(diff(INCLUDES, ONE)).isEqualTo("""
                --- a/fleet/laptop.yaml
                +++ b/fleet/laptop.yaml
                @@ -3,7 +3,6 @@
                   tree: linux
                   ref: v1
                 includes:
                -  - patches/board/laptop/one.patch
                   # the rest
                   - patches/board/laptop/series
                 package: {name: linux-laptop, format: pacman, suffix: -laptop}
                """);
        assertThat(diff(INCLUDES, SERIES + "/0001.patch", SERIES + "/0002.patch"))
                .contains("-  - patches/board/laptop/series\n")
                .doesNotContain("+  ");
    }

    @Test
    void a_patch_of_a_series_is_excluded_with_the_reason() {
        assertThat(diff(INCLUDES, SERIES + "/0002.patch")).isEqualTo("""
                --- a/fleet/laptop.yaml
                +++ b/fleet/laptop.yaml
                @@ -8,3 +8,6 @@
                   - patches/board/laptop/series
                 package: {name: linux-laptop, format: pacman, suffix: -laptop}
                 install_mode: alongside
                +excludes:
                +  - path: patches/board/laptop/series/0002.patch
                +    reason: contained in v2
                """);
    }

    @Test
    void exclusions_that_are_there_get_company() {
        var excludes = "excludes:\n- path: patches/board/laptop/other.patch\n  reason: no\n";
        assertThat(diff(INCLUDES + excludes, SERIES + "/0002.patch")).contains("""
                 excludes:
                +- path: patches/board/laptop/series/0002.patch
                +  reason: contained in v2
                 - path: patches/board/laptop/other.patch
                """);
    }

    @Test
    void the_other_order_is_edited_too() {
        var order = "apply_order:\n  - " + SERIES + "\n  - " + ONE + "\n";
        assertThat(diff(INCLUDES + order, ONE)
                        .lines()
                        .filter(line -> line.startsWith("-  -"))
                        .toList())
                .hasSize(2);
    }

    @Test
    void what_cannot_be_edited_line_by_line_or_would_leave_nothing_has_no_proposal() {
        assertThat(diff("includes: [" + ONE + ", " + SERIES + "]\n", ONE)).isEqualTo("(none)");
        assertThat(diff(INCLUDES, ONE, SERIES + "/0001.patch", SERIES + "/0002.patch"))
                .isEqualTo("(none)");
        assertThat(diff(INCLUDES)).isEqualTo("(none)");
    }
}
