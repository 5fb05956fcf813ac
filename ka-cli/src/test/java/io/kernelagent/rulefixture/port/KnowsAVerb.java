package io.kernelagent.rulefixture.port;

import io.kernelagent.rulefixture.verb.Innocent;

/** Sees more than the core. */
interface KnowsAVerb {
    default void again() {
        new Innocent().run();
    }
}
