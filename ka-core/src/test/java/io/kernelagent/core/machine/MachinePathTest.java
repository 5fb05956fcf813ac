package io.kernelagent.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class MachinePathTest {
    @Test
    void paths_are_made_tidy() {
        assertThat(MachinePath.of("/var//lib/ka/")).hasToString("/var/lib/ka").isEqualTo(MachinePath.of("/var/lib/ka"));
        assertThat(MachinePath.of("/")).isEqualTo(MachinePath.ROOT);
        assertThat(MachinePath.ROOT.plus("srv")).hasToString("/srv");
        assertThat(MachinePath.of("/srv/ka").plus("a b/c")).hasToString("/srv/ka/a b/c");
        assertThat(MachinePath.of("/srv/ka").parent()).hasToString("/srv");
        assertThat(MachinePath.of("/srv").parent()).isEqualTo(MachinePath.ROOT);
        assertThat(MachinePath.of("/srv/ka").name()).isEqualTo("ka");
        assertThat(MachinePath.of("/srv/ka").isBelow(MachinePath.of("/srv"))).isTrue();
        assertThat(MachinePath.of("/srvx").isBelow(MachinePath.of("/srv"))).isFalse();
        assertThat(MachinePath.ROOT.isBelow(MachinePath.ROOT)).isFalse();
    }

    /** L087: also in a spelling that nobody would expect. */
    @Test
    void no_path_leads_into_a_home() {
        for (var text : List.of("/home", "/home/ka/x", "/root", "/root/.ssh", "//root/", "/home//x")) {
            assertThat(MachinePath.parse(text).getLeft())
                    .isEqualTo("leads into a home folder, where the house never goes");
        }
        assertThat(MachinePath.parse("/homework").isRight()).isTrue();
        assertThat(MachinePath.parse("/srv/home").isRight()).isTrue();
    }

    @Test
    void what_is_no_path_is_told_why() {
        assertThat(MachinePath.parse("srv").getLeft()).isEqualTo("is not absolute");
        assertThat(MachinePath.parse("").getLeft()).isEqualTo("is not absolute");
        assertThat(MachinePath.parse("~/x").getLeft()).isEqualTo("is not absolute");
        assertThat(MachinePath.parse("/srv/../root").getLeft()).isEqualTo("holds a \".\" or \"..\"");
        assertThat(MachinePath.parse("/srv/./x").getLeft()).isEqualTo("holds a \".\" or \"..\"");
        assertThat(MachinePath.parse("/a\nb").getLeft()).isEqualTo("holds a character that no path should have");
        assertThat(MachinePath.parse("/a\0b").getLeft()).isEqualTo("holds a character that no path should have");
        assertThat(MachinePath.parse("/" + "x".repeat(4096)).getLeft()).isEqualTo("is longer than 4096 bytes");
    }
}
