package io.kernelagent.adapter.local;

import io.kernelagent.port.Terminal;
import io.kernelagent.testkit.contract.TerminalContract;

class OwnTerminalTest implements TerminalContract {
    @Override
    public Terminal attended() {
        return new OwnTerminal(true, true);
    }

    @Override
    public Terminal unseen() {
        return new OwnTerminal(true, false);
    }
}
