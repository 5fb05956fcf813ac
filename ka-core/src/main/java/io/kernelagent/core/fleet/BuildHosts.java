package io.kernelagent.core.fleet;

import io.vavr.control.Option;

/**
 * Who builds the kernel, in the order in which they are asked.
 *
 * @param primary the usual one
 * @param secondary the one that is woken when the first is away
 * @param fallback the one of last resort
 */
public record BuildHosts(Option<HostName> primary, Option<HostName> secondary, Option<HostName> fallback) {
    /** This machine builds. */
    public static final BuildHosts NONE = new BuildHosts(Option.none(), Option.none(), Option.none());
}
