package io.kernelagent.rulefixture.cli.wiring;

import io.kernelagent.rulefixture.adapter.deb.DebSettings;

/** Innocent: its package is the one that names adapters. */
record Wiring(DebSettings settings) {}
