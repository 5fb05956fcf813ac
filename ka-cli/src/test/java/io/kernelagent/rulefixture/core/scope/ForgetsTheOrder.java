package io.kernelagent.rulefixture.core.scope;

import java.util.Set;

/** Keeps things in hash order. */
final class ForgetsTheOrder {
    private ForgetsTheOrder() {}

    static Set<String> kinds() {
        return Set.of("arch", "soc");
    }
}
