package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kernelagent.port.Workers;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** What all workers must do. */
public interface WorkersContract {
    Workers workers();

    @Test
    default void results_stand_in_the_order_of_the_values() {
        var values = List.range(0, 10_000);
        assertThat(workers().map(values, value -> value * 2)).containsExactlyElementsOf(values.map(value -> value * 2));
    }

    @Test
    default void no_values_give_no_results() {
        assertThat(workers().map(List.<Integer>empty(), value -> value)).isEmpty();
    }

    @Test
    default void a_bug_in_the_function_comes_out_unchanged() {
        var bug = new IllegalStateException("a bug");
        assertThatThrownBy(() -> workers().map(List.range(0, 1000), value -> {
                    if (value == 500) {
                        throw bug;
                    }
                    return value;
                }))
                .isSameAs(bug);
    }

    @Test
    default void workers_that_met_a_bug_work_on() {
        assertThatThrownBy(() -> workers().map(List.range(0, 100), value -> 100 / value))
                .isInstanceOf(ArithmeticException.class);
        assertThat(workers().map(List.of(1, 2, 3), value -> -value)).containsExactly(-1, -2, -3);
    }

    @Test
    default void a_worker_may_hand_out_work_itself() {
        var workers = workers();
        var sums = workers.map(List.range(0, 64), outer -> workers.map(List.range(0, 64), inner -> outer + inner)
                .sum()
                .intValue());
        assertThat(sums.head()).isEqualTo(64 * 63 / 2);
        assertThat(sums).hasSize(64);
    }
}
