package io.kernelagent.rulefixture.core.scope;

/** Shows an array. */
record ShowsAnArray(String name) {
    byte[] bytes() {
        return new byte[name.length()];
    }
}
