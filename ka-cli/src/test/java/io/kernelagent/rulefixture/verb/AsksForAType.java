package io.kernelagent.rulefixture.verb;

import io.kernelagent.rulefixture.core.series.Decision;

/** Asks a sealed value for its type. */
record AsksForAType(Decision decision) {
    boolean isYes() {
        return decision instanceof Decision.Yes;
    }
}
