package io.kernelagent.rulefixture.core.misc;

/** Lies in a package that is not in the order. */
record HasNoPlace(String name) {}
