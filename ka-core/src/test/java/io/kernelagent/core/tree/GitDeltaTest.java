package io.kernelagent.core.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import org.junit.jupiter.api.Test;

class GitDeltaTest {
    private static final Bytes SOURCE = Bytes.utf8("hello, world\n");

    private static Bytes delta(int... octets) {
        var bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        return Bytes.wrap(bytes);
    }

    @Test
    void stretches_are_copied_and_bytes_inserted() {
        var instructions = delta(13, 10, 0x91, 7, 5, 3, '-', '-', '-', 0x90, 2);
        assertThat(GitDelta.apply(SOURCE, instructions).get()).hasToString("world---he");
    }

    @Test
    void a_delta_for_another_content_is_refused() {
        assertThat(GitDelta.apply(SOURCE, delta(12, 1, 1, 'x')).getLeft())
                .isEqualTo("the delta is for 12 bytes, the file has 13");
    }

    @Test
    void a_torn_or_lying_delta_is_refused_and_allocates_nothing_to_speak_of() {
        assertThat(GitDelta.apply(SOURCE, delta()).isLeft()).isTrue();
        assertThat(GitDelta.apply(SOURCE, delta(13, 9, 5, 'x')).isLeft()).isTrue();
        assertThat(GitDelta.apply(SOURCE, delta(13, 9, 0x91, 12, 9)).isLeft()).isTrue();
        assertThat(GitDelta.apply(SOURCE, delta(13, 2, 0x90, 13)).isLeft()).isTrue();
        assertThat(GitDelta.apply(SOURCE, delta(13, 5, 1, 'x')).isLeft()).isTrue();
        assertThat(GitDelta.apply(SOURCE, delta(13, 5, 0)).isLeft()).isTrue();
        assertThat(GitDelta.apply(SOURCE, delta(13, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x90, 1))
                        .isLeft())
                .isTrue();
        assertThat(GitDelta.apply(SOURCE, delta(13, 1, 1, 'x', 0)).isLeft()).isTrue();
    }

    /** Two numbers whose sum is no number any more. */
    @Test
    void a_copy_from_beyond_everything_is_refused() {
        assertThat(GitDelta.apply(SOURCE, delta(13, 5, 0xff, 0xff, 0xff, 0xff, 0x7f, 1, 0, 1))
                        .isLeft())
                .isTrue();
    }
}
