package io.kernelagent.rulefixture.cli.command;

import io.kernelagent.rulefixture.port.Reboots;

/** A command that calls a port itself. */
record CallsAPort(Reboots reboots) {}
