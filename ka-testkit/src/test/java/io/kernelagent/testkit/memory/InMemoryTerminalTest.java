package io.kernelagent.testkit.memory;

import io.kernelagent.port.Terminal;
import io.kernelagent.testkit.contract.TerminalContract;

class InMemoryTerminalTest implements TerminalContract {
    @Override
    public Terminal attended() {
        return new InMemoryTerminal(true);
    }

    @Override
    public Terminal unseen() {
        return new InMemoryTerminal(false);
    }
}
