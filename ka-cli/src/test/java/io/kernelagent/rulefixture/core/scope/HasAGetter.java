package io.kernelagent.rulefixture.core.scope;

/** Answers to a getter. */
record HasAGetter(String name) {
    String getName() {
        return name;
    }
}
