package io.kernelagent.rulefixture.adapter.pacman;

import io.kernelagent.rulefixture.adapter.deb.DebSettings;

/** Knows another adapter. */
record KnowsAnother(DebSettings other) {}
