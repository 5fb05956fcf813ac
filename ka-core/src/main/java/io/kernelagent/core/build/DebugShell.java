package io.kernelagent.core.build;

import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.ShellWords;
import io.kernelagent.core.site.BuildHost;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * The way into the place of a job, for a person at a terminal.
 *
 * @param host where it is
 * @param jump another machine, through which that one is reached
 * @param ground what relative paths of {@code ka.yaml} count from, absolute
 * @param folders of the job
 */
public record DebugShell(BuildHost host, Option<Address> jump, String ground, JobFolders folders) {
    /** Ends well where the tree is there, and the container, if there is one. */
    public Seq<String> check() {
        return List.ofAll(host.tools().container())
                .appendAll(List.of("test", "-d", folders.tree().toString()));
    }

    /** A shell in the tree, with the environment of the build. */
    public Seq<String> words() {
        var inside = List.ofAll(host.tools().container())
                .appendAll(List.of("env", "-C", folders.tree().toString()))
                .appendAll(BuildCommands.CLEAN)
                .append("CCACHE_DIR=" + folders.ccache())
                .appendAll(BuildCommands.NAMES)
                .append("sh");
        return host.access().map(ssh -> remote(ssh, inside)).getOrElse(inside);
    }

    /** The same key and the same pinned host key as ours; ssh hands its words to a shell, so they are quoted for it. */
    private Seq<String> remote(BuildHost.SshAccess ssh, Seq<String> words) {
        var address = ssh.address();
        return List.of("ssh", "-t")
                .appendAll(option("-i", ssh.key().map(this::absolute)))
                .appendAll(option("-o", ssh.knownHosts().map(file -> "UserKnownHostsFile=" + absolute(file))))
                .appendAll(option("-J", jump.map(DebugShell::door)))
                .appendAll(List.of("-p", Integer.toString(address.port()), address.user() + "@" + address.host()))
                .append(ShellWords.line(words));
    }

    private static String door(Address address) {
        return address.user() + "@" + address.host() + ":" + address.port();
    }

    private String absolute(String path) {
        return path.startsWith("/") ? path : ground + "/" + path;
    }

    private static Seq<String> option(String name, Option<String> value) {
        return value.toList().flatMap(given -> List.of(name, given));
    }
}
