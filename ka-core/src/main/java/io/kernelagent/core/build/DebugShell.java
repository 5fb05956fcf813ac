package io.kernelagent.core.build;

import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.ShellWords;
import io.kernelagent.core.site.BuildHost;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** The way into the place of a job, for a person at a terminal. */
public record DebugShell(BuildHost host, JobFolders folders) {
    /** Ends well where the tree is there, and the container, if there is one. */
    public Seq<String> check() {
        return List.ofAll(host.tools().container())
                .appendAll(List.of("test", "-d", folders.tree().toString()));
    }

    /** A shell in the tree, with the environment of the build. */
    public Seq<String> words() {
        var inside = List.ofAll(host.tools().container())
                .appendAll(List.of("env", "-C", folders.tree().toString()))
                .append("CCACHE_DIR=" + folders.ccache())
                .append("sh");
        return host.access().map(ssh -> remote(ssh.address(), inside)).getOrElse(inside);
    }

    /** ssh hands its words to a shell over there, so they are quoted for it. */
    private static Seq<String> remote(Address address, Seq<String> words) {
        return List.of("ssh", "-t", "-p", Integer.toString(address.port()), address.user() + "@" + address.host())
                .append(ShellWords.line(words));
    }
}
