package io.kernelagent.testkit.memory;

import io.kernelagent.port.Workers;
import io.kernelagent.testkit.contract.WorkersContract;

class InOrderTest implements WorkersContract {
    @Override
    public Workers workers() {
        return new InOrder();
    }
}
