package io.kernelagent.rulefixture.cli;

import io.kernelagent.rulefixture.adapter.deb.DebSettings;

/** Innocent: the one class that names an adapter. */
record Wiring(DebSettings settings) {}
