package io.kernelagent.rulefixture.verb;

import io.kernelagent.rulefixture.port.Reboots;

/** Reboots and is not Install. */
record RebootsByItself(Reboots reboots) {}
