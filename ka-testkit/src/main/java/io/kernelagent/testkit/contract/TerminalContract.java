package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Terminal;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** What every terminal must do. */
public interface TerminalContract {
    /** One at which somebody types and reads. */
    Terminal attended();

    /** One that only types, as where the output goes into a file. */
    Terminal unseen();

    @Test
    default void somebody_is_at_it_who_types_and_reads() {
        assertThat(attended().isTypedAt()).isTrue();
        assertThat(attended().isAttended()).isTrue();
        assertThat(unseen().isTypedAt()).isTrue();
        assertThat(unseen().isAttended()).isFalse();
    }

    @Test
    default void a_program_is_left_to_the_person_until_it_ends() {
        assertThat(attended().leave(List.of("true")).get()).isEqualTo(Ending.exited(0));
        assertThat(attended().leave(List.of("sh", "-c", "exit 3")).get()).isEqualTo(Ending.exited(3));
    }

    @Test
    default void a_program_that_is_not_there_cannot_be_begun() {
        var fault = attended().leave(List.of("/nowhere/a-shell", "a b")).getLeft();
        assertThat(fault.effect()).isEqualTo(Fault.Effect.NONE);
        assertThat(fault.target()).isEqualTo("/nowhere/a-shell 'a b'");
    }
}
