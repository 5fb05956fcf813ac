package io.kernelagent.cli.wiring;

import io.kernelagent.adapter.local.LocalMachines;
import io.kernelagent.adapter.ssh.SshMachines;
import io.kernelagent.adapter.ssh.SshSettings;
import io.kernelagent.adapter.ssh.SshSettings.Door;
import io.kernelagent.adapter.ssh.SshSettings.Identities;
import io.kernelagent.core.machine.JobCommands;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.BuildHost.SshAccess;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.site.SiteServer;
import io.kernelagent.port.Machines;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * The ways to the machines of a site.
 *
 * @param site what it says about each of them
 * @param workspace what relative paths count from
 */
record SiteDoors(Site site, Path workspace) {
    /** All of them; a host whose key is pinned nowhere is refused. */
    Machines machines() {
        var settings = site.works()
                .buildHosts()
                .flatMap(BuildHost::access)
                .appendAll(site.servers().map(SiteServer::access))
                .foldLeft(usual(), (doors, access) -> doors.with(access.address(), door(access)));
        return new SshMachines(settings, new LocalMachines(JobCommands.usual()));
    }

    private SshSettings usual() {
        var limits = new SshSettings.Limits(
                site.limits().connect(), SshSettings.Limits.USUAL.alive(), SshSettings.Limits.USUAL.atOnce());
        return SshSettings.of(Door.of(List.of(ownKnownHosts()), agent())).within(limits);
    }

    private static Path ownKnownHosts() {
        return Path.of(System.getProperty("user.home", "/"), ".ssh", "known_hosts");
    }

    private static Identities agent() {
        return Option.of(System.getenv("SSH_AUTH_SOCK"))
                .map(Path::of)
                .map(Identities.NONE::withAgent)
                .getOrElse(Identities.NONE);
    }

    private Door door(SshAccess access) {
        var known = access.knownHosts().map(workspace::resolve).getOrElse(SiteDoors::ownKnownHosts);
        var who = access.key()
                .map(workspace::resolve)
                .map(key -> Identities.NONE.with(new SshSettings.KeyFile(key, Option.none())))
                .getOrElse(SiteDoors::agent);
        var door = Door.of(List.of(known), who);
        return access.jump()
                .flatMap(site.works()::buildHost)
                .flatMap(BuildHost::access)
                .map(over -> door.via(over.address()))
                .getOrElse(door);
    }
}
