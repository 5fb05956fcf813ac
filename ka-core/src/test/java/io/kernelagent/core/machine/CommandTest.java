package io.kernelagent.core.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CommandTest {
    @Test
    void a_command_becomes_one_line_that_enters_its_folder_and_forgets_the_rest_of_the_environment() {
        var command = Command.of(List.of("make", "-j2", "KCFLAGS=-O2 -pipe", "it's"))
                .in(MachinePath.of("/srv/ka/a b"))
                .with("LC_TIME", "C")
                .with("CC", "ccache gcc")
                .within(Duration.ofMillis(1500));
        assertThat(ShellLine.unlimited(command))
                .isEqualTo("cd '/srv/ka/a b' || exit 125; exec env -i PATH=\"$PATH:/usr/sbin:/sbin\" LC_ALL=C.UTF-8"
                        + " 'CC=ccache gcc' 'LC_TIME=C' make -j2 'KCFLAGS=-O2 -pipe' 'it'\\''s'");
        assertThat(ShellLine.limited(command)).contains("; exec timeout -k 5 7 env -i ");
    }

    @Test
    void what_no_machine_could_run_is_no_command() {
        assertThatThrownBy(() -> Command.of(List.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Command.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Command.of("a", "b\0c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Command.of("a").with("1X", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Command.of("a").with("X Y", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Command.of("a").within(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endings_are_read_as_shells_give_them() {
        assertThat(Ending.ofCode(0).isGood()).isTrue();
        assertThat(Ending.ofCode(2).words()).isEqualTo("exited with 2");
        assertThat(Ending.ofCode(137).words()).isEqualTo("was ended by SIGKILL");
        assertThat(Ending.ofCode(200)).isEqualTo(Ending.exited(200));
        assertThat(Ending.outOfTime().words()).isEqualTo("was ended at its time limit");
    }
}
