package io.kernelagent.core.site;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.machine.Address;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Who does the work besides this machine.
 *
 * @param buildHosts the machines that compile, by name
 * @param trees mirrors of baselines
 * @param signingHost whose gpg-agent holds the signing keys, and where what is to be signed waits on it; none for this
 *     machine
 * @param his the command through which His, who provisions and wakes machines, is asked: one JSON request on standard
 *     input, one JSON answer on standard output; empty where there is none
 */
public record SiteWorks(Seq<BuildHost> buildHosts, Seq<Mirror> trees, Option<SiteServer> signingHost, Seq<String> his) {
    /** This machine does everything. */
    public static final SiteWorks DEFAULT =
            new SiteWorks(List.of(BuildHost.HERE), List.empty(), Option.none(), List.empty());

    public Option<BuildHost> buildHost(HostName name) {
        return buildHosts.find(host -> host.name().equals(name));
    }

    /** The machines through which another one is reached, the one beside it first. */
    public Seq<BuildHost.SshAccess> jumpsTo(BuildHost.SshAccess access) {
        return access.jump()
                .flatMap(this::buildHost)
                .flatMap(BuildHost::access)
                .map(next -> jumpsTo(next).prepend(next))
                .getOrElse(List.empty());
    }

    /** The build host behind the door of an address, whoever logs in there. */
    Option<BuildHost> buildHostAt(Address address) {
        return buildHosts.find(host ->
                host.access().exists(ssh -> ssh.address().as(address.user()).equals(address)));
    }

    /** Where a build host fetches a tree from: the nearest mirror, else the tree itself. */
    public String sourceOf(String tree) {
        return trees.find(mirror -> mirror.tree().equals(tree)).map(Mirror::at).getOrElse(tree);
    }

    /**
     * A copy of a baseline's tree that is nearer to the build hosts.
     *
     * @param tree as manifests name it
     * @param at where the copy is
     */
    public record Mirror(String tree, String at) {}
}
