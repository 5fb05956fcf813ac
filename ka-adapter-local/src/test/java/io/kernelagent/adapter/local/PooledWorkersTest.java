package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kernelagent.port.Workers;
import io.kernelagent.testkit.contract.WorkersContract;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

class PooledWorkersTest implements WorkersContract {
    private final Workers workers = PooledWorkers.ofThisMachine();

    @Override
    public Workers workers() {
        return workers;
    }

    @Test
    void a_few_values_stay_with_the_caller() {
        var caller = Thread.currentThread();
        assertThat(workers.map(List.range(0, 7), value -> Thread.currentThread()))
                .containsOnly(caller);
    }

    @Test
    void the_first_bug_in_the_order_of_the_values_is_the_one_that_comes_out() {
        for (int round = 0; round < 200; round++) {
            assertThatThrownBy(() -> workers.map(List.range(0, 100), value -> {
                        if (value >= 20) {
                            throw new IllegalStateException("value " + value);
                        }
                        return value;
                    }))
                    .hasMessage("value 20");
        }
    }

    @Test
    void an_error_comes_out_unchanged_too() {
        var error = new StackOverflowError();
        assertThatThrownBy(() -> workers.map(List.range(0, 10), value -> {
                    throw error;
                }))
                .isSameAs(error);
    }
}
