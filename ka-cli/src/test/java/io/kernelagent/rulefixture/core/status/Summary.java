package io.kernelagent.rulefixture.core.status;

/** Innocent. */
public record Summary(String text) {}
