package io.kernelagent.rulefixture.adapter.deb;

/** Innocent. */
public record DebSettings(String pool) {}
