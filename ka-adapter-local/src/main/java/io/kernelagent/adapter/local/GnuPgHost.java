package io.kernelagent.adapter.local;

import io.kernelagent.core.machine.GuardedInput;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.port.Machines;

/**
 * The machine whose gpg signs.
 *
 * @param machine which one
 * @param machines the ways to it
 * @param folder where what is to be signed waits on it
 */
public record GnuPgHost(Machine machine, Machines machines, MachinePath folder) {
    GuardedInput guard() {
        return new GuardedInput(folder);
    }
}
