package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.machine.Ran;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.Commands;
import io.vavr.collection.List;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every way to run commands on a machine must do. The machine has a shell and coreutils. */
public interface CommandsContract {
    Commands commands();

    @Test
    default void outputs_and_exit_code_come_back() {
        var ran = run(Command.of("sh", "-c", "echo out; echo err >&2; exit 3"));
        assertThat(ran.ending()).isEqualTo(Ending.exited(3));
        assertThat(ran.isGood()).isFalse();
        assertThat(ran.out()).isEqualTo(new Ran.Output(Bytes.utf8("out\n"), false));
        assertThat(ran.err()).isEqualTo(new Ran.Output(Bytes.utf8("err\n"), false));
        assertThat(run(Command.of("true")).isGood()).isTrue();
    }

    @Test
    default void words_stay_words_whatever_is_in_them() {
        var ran = run(Command.of(
                List.of("printf", "<%s>", "a b", "", "it's", "$HOME `id` \\", "line\nfeed", "-n", "*", "\u00fc")));
        assertThat(ran.out().bytes().utf8()).isEqualTo("<a b><><it's><$HOME `id` \\><line\nfeed><-n><*><\u00fc>");
    }

    @Test
    default void input_is_read_as_it_is() {
        var input = Bytes.latin1("no text \0\1\2\u00ff\r\n").plus(Bytes.utf8("x".repeat(200_000)));
        assertThat(run(Command.of("cat").reading(input)).out()).isEqualTo(new Ran.Output(input, false));
        assertThat(run(Command.of("cat")).out()).isEqualTo(Ran.Output.NONE);
    }

    @Test
    default void a_command_that_does_not_read_its_input_ends_all_the_same() {
        var input = Bytes.utf8("x".repeat(1_000_000));
        assertThat(run(Command.of("true").reading(input)).isGood()).isTrue();
    }

    @Test
    default void output_is_kept_up_to_its_bound_and_the_rest_is_dropped() {
        var ran =
                run(Command.of("sh", "-c", "head -c 3000000 /dev/zero; exit 4").keeping(1000));
        assertThat(ran.out()).isEqualTo(new Ran.Output(Bytes.wrap(new byte[1000]), true));
        assertThat(ran.ending()).isEqualTo(Ending.exited(4));
        assertThat(run(Command.of("printf", "1234").keeping(4)).out().isCut()).isFalse();
    }

    /** L087: what is in a home folder cannot change what a command does. */
    @Test
    default void the_environment_is_what_was_given_and_there_is_no_home() {
        var ran = run(Command.of("env").with("KA_B", "two words").with("KA_A", "1"));
        var lines = ran.out().bytes().utf8().lines().toList();
        assertThat(lines).contains("KA_A=1", "KA_B=two words", "LC_ALL=C.UTF-8");
        assertThat(lines).noneMatch(line -> line.startsWith("HOME=") || line.startsWith("USER="));
        assertThat(lines).anyMatch(line -> line.startsWith("PATH="));
    }

    @Test
    default void a_command_runs_in_its_folder() {
        assertThat(run(Command.of("pwd").in(MachinePath.of("/usr/bin")))
                        .out()
                        .bytes()
                        .utf8())
                .isEqualTo("/usr/bin\n");
        assertThat(run(Command.of("pwd")).out().bytes().utf8()).isEqualTo("/\n");
        assertThat(run(Command.of("pwd").in(MachinePath.of("/nowhere/at/all"))).ending())
                .isEqualTo(Ending.exited(125));
    }

    @Test
    default void a_program_that_is_not_there_is_an_answer() {
        assertThat(run(Command.of("no-such-program-anywhere")).ending()).isEqualTo(Ending.exited(127));
    }

    @Test
    default void a_signal_is_named() {
        assertThat(run(Command.of("sh", "-c", "kill -KILL $$")).ending()).isEqualTo(Ending.signalled("KILL"));
    }

    @Test
    default void a_command_out_of_time_is_ended_and_what_it_said_is_kept() {
        var ran = run(Command.of("sh", "-c", "echo began; sleep 600").within(Duration.ofMillis(1500)));
        assertThat(ran.ending()).isEqualTo(Ending.outOfTime());
        assertThat(ran.out().bytes().utf8()).isEqualTo("began\n");
    }

    private Ran run(Command command) {
        return commands().run(command).getOrElseThrow(fault -> new AssertionError(fault.toString()));
    }
}
