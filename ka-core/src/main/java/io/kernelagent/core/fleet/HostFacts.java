package io.kernelagent.core.fleet;

import io.kernelagent.core.scope.Hardware;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What tells this machine from every other one, so that nothing is ever done to the wrong machine.
 *
 * @param hardware what it is made of
 * @param hostname what it calls itself
 * @param machineId the 32 hexadecimal digits of {@code /etc/machine-id}
 * @param compatible the root {@code compatible} strings of its device tree
 */
public record HostFacts(Hardware hardware, Option<String> hostname, Option<String> machineId, Seq<String> compatible) {
    /** Nothing is known. */
    public static final HostFacts UNKNOWN = new HostFacts(Hardware.UNKNOWN, Option.none(), Option.none(), List.empty());
}
