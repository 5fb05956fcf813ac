package io.kernelagent.rulefixture.adapter.pacman;

import io.kernelagent.rulefixture.verb.Innocent;

/** Knows a verb. */
record CallsAVerb(Innocent verb) {}
