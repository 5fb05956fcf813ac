package io.kernelagent.testkit.memory;

import io.kernelagent.port.Journal;
import io.kernelagent.testkit.contract.JournalContract;

class InMemoryJournalTest implements JournalContract {
    private final Journal journal = new InMemoryJournal();

    @Override
    public Journal journal() {
        return journal;
    }
}
