package io.kernelagent.rulefixture.cli;

import io.kernelagent.rulefixture.core.series.Decision;

/** Asks the core for a decision. */
final class DecidesItself {
    private DecidesItself() {}

    static Decision decision() {
        return Decision.of("yes");
    }
}
