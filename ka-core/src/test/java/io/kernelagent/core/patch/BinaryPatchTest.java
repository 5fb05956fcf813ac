package io.kernelagent.core.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import org.junit.jupiter.api.Test;

/** Binary patches as git writes them, and what a hostile one would like us to do. */
class BinaryPatchTest {
    private static final String HEADER = """
            diff --git a/x b/x
            new file mode 100644
            index 0000000000000000000000000000000000000000..7ba00cb887e8331f0e7671a6efe876f4d7fcdbaa
            GIT binary patch
            """;
    private static final String EMPTY = "literal 0\nHcmV?d00001\n\n";

    @Test
    void both_directions_are_unfolded() {
        var binary = parse(HEADER + "literal 6\nNcmZQzWa9eI0006n0Sy2E\n\n" + EMPTY)
                .files()
                .head()
                .binary()
                .get();
        assertThat(contentOf(binary.forward())).isEqualTo(Bytes.latin1("\0\1\2\n\u00ff\0"));
        assertThat(contentOf(binary.reverse().get())).isEqualTo(Bytes.EMPTY);
    }

    @Test
    void a_size_that_the_data_cannot_have_is_damage_and_takes_no_memory() {
        assertDamaged(HEADER + "literal 200000000\nHcmV?d00001\n\n");
        assertDamaged(HEADER + "literal 99999999999\nHcmV?d00001\n\n");
        assertDamaged(HEADER + "literal -1\nHcmV?d00001\n\n");
    }

    @Test
    void damaged_data_is_damage() {
        assertDamaged(HEADER + "literal 1\nHcmV?d00001\n\n");
        assertDamaged(HEADER + "literal 0\nHcmV?d0\n\n");
        assertDamaged(HEADER + "literal 0\nHcmV?d00001\n");
        assertDamaged(HEADER + "nonsense\n");
        assertDamaged(HEADER);
    }

    private static Bytes contentOf(BinaryPatch.Hunk hunk) {
        return hunk.fold(content -> content, delta -> delta);
    }

    private static void assertDamaged(String text) {
        var patch = parse(text);
        assertThat(patch.findings().map(PatchFinding::code)).containsExactly(PatchCodes.BINARY_DAMAGED);
        assertThat(patch.render()).hasToString(text);
    }

    private static Patch parse(String text) {
        return Patch.parse(Bytes.utf8(text));
    }
}
