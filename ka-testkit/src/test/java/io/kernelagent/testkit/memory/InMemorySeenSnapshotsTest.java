package io.kernelagent.testkit.memory;

import io.kernelagent.port.SeenSnapshots;
import io.kernelagent.testkit.contract.SeenSnapshotsContract;

class InMemorySeenSnapshotsTest implements SeenSnapshotsContract {
    private final InMemorySeenSnapshots seen = new InMemorySeenSnapshots();

    @Override
    public SeenSnapshots seen() {
        return seen;
    }
}
