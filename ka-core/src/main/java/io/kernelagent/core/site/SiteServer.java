package io.kernelagent.core.site;

import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.site.BuildHost.SshAccess;

/**
 * A machine that does something for the whole fleet and compiles nothing.
 *
 * @param access how it is reached
 * @param folder where our things lie on it
 */
public record SiteServer(SshAccess access, MachinePath folder) {
    /** The way to it. */
    public Machine machine() {
        return Machine.at(access.address());
    }
}
