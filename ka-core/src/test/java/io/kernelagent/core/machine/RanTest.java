package io.kernelagent.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import org.junit.jupiter.api.Test;

class RanTest {
    @Test
    void what_was_said_last_is_quoted() {
        assertThat(complaint("a\nb\n\nc\u001b\nd\n")).isEqualTo("exited with 2: b; c; d");
        assertThat(complaint("")).isEqualTo("exited with 2");
    }

    /** tar says it once, and then a hundred times that a folder is not there. */
    @Test
    void a_full_disk_is_named_whatever_was_said_after_it() {
        assertThat(complaint("tar: a: Cannot mkdir: No space left on device\ntar: a/b\ntar: a/c\ntar: a/d\n"))
                .isEqualTo("exited with 2: tar: a: Cannot mkdir: No space left on device; tar: a/c; tar: a/d");
        assertThat(complaint("tar: a\ntar: No space left on device\n"))
                .isEqualTo("exited with 2: tar: No space left on device; tar: a");
    }

    private static String complaint(String said) {
        return new Ran(Ending.exited(2), Ran.Output.NONE, new Ran.Output(Bytes.utf8(said), false)).complaint();
    }
}
