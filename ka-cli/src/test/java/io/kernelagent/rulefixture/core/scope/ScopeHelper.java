package io.kernelagent.rulefixture.core.scope;

/** Has a name that says nothing. */
record ScopeHelper(String name) {}
