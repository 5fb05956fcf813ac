package io.kernelagent.rulefixture.core.scope;

/** Throws what is no bug. */
record ThrowsAtTheUser(String name) {
    ThrowsAtTheUser {
        if (name.isEmpty()) {
            throw new UnsupportedOperationException("no name");
        }
    }
}
