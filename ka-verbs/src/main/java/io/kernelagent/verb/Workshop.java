package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.pkg.PackageFormat;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.Site;
import io.kernelagent.port.HostLocks;
import io.kernelagent.port.Machines;
import io.kernelagent.port.PackageReader;
import io.kernelagent.port.PackageWriter;
import io.kernelagent.port.Pauses;
import io.kernelagent.port.Peers;
import io.kernelagent.port.StagedTrees;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * What a build works with.
 *
 * @param machines the ways to build hosts, and to this machine
 * @param peers who wakes them
 * @param pauses between two looks at a compilation
 * @param locks one build for one host
 * @param packing how staged trees become packages
 */
public record Workshop(Machines machines, Peers peers, Pauses pauses, HostLocks locks, Packing packing) {
    /** A build host of the site with its roots absolute; none when the site knows no such host. */
    Option<BuildHost> buildHost(Site site, HostName name) {
        return site.works().buildHost(name).map(this::grounded);
    }

    /** Whether somebody is at a build: whoever builds for a host holds its lock. */
    boolean isAttended(JobId job) {
        return BuildJobs.target(job)
                .map(target -> locks.holding(target, "look", () -> true))
                .exists(Either<Fault, Boolean>::isLeft);
    }

    /** A build host with its roots absolute. */
    BuildHost grounded(BuildHost host) {
        return host.under(packing.ground());
    }

    /**
     * How staged trees become packages.
     *
     * @param staged reads a staging folder
     * @param writers writes packages of a format
     * @param readers reads packages of a format that others wrote
     * @param root the folder of the workspace on this machine, absolute: what staging and packages lie below
     * @param ground where the relative roots of this machine, as a build host, count from
     */
    public record Packing(
            StagedTrees staged,
            Function<PackageFormat, PackageWriter> writers,
            Function<PackageFormat, PackageReader> readers,
            String root,
            String ground) {}
}
