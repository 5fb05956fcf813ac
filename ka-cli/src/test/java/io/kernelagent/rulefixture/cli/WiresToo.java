package io.kernelagent.rulefixture.cli;

import io.kernelagent.rulefixture.adapter.deb.DebSettings;

/** Names an adapter and is not Wiring. */
record WiresToo(DebSettings settings) {}
