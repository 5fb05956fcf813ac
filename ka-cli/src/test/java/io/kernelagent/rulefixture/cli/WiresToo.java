package io.kernelagent.rulefixture.cli;

import io.kernelagent.rulefixture.adapter.deb.DebSettings;

/** Names an adapter and does not stand in the wiring. */
record WiresToo(DebSettings settings) {}
