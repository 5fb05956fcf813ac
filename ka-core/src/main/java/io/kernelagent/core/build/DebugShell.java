package io.kernelagent.core.build;

import io.kernelagent.core.machine.ShellLine;
import io.kernelagent.core.machine.ShellWords;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.BuildHost.SshAccess;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * The way into the place of a job, for a person.
 *
 * @param host where it is
 * @param jumps the machines through which that one is reached, the one beside it first
 * @param ground what relative paths of {@code ka.yaml} count from, absolute
 * @param hasTerminal whether the person has one; without it a shell reads what it is sent, and nobody is asked anything
 */
public record DebugShell(BuildHost host, Seq<SshAccess> jumps, String ground, boolean hasTerminal) {
    /** Whom the machines in between lead to; ssh puts it in. */
    private static final Seq<String> ON = List.of("-W", "[%h]:%p");

    /**
     * Ends well where the folder is there, and the container, if there is one. The program has two names, and other
     * things are called test too: whatever is first in somebody's {@code PATH}.
     */
    public Seq<String> check(Surroundings surroundings) {
        return host.inside(List.of("[", "-d", surroundings.folder().toString(), "]"));
    }

    /** A shell in what the compilation was surrounded by. */
    public Seq<String> words(Surroundings surroundings) {
        var inside = ShellLine.attended(
                host.tools().container().attended(hasTerminal).appendAll(surroundings.shell()));
        return host.access().map(ssh -> remote(ssh, inside)).getOrElse(inside);
    }

    /** ssh hands its words to a shell, so they are quoted for it. */
    private Seq<String> remote(SshAccess ssh, Seq<String> words) {
        return List.of("ssh")
                .appendAll(hasTerminal ? List.of("-t") : List.empty())
                .appendAll(to(ssh, jumps))
                .append(ShellWords.line(words));
    }

    /** The same key and the same pinned host key as ours, and the same machines in between. */
    private Seq<String> to(SshAccess ssh, Seq<SshAccess> over) {
        return ssh.key()
                .toList()
                .flatMap(key -> List.of("-i", path(key), "-o", "IdentitiesOnly=yes"))
                .append("-o")
                .append("StrictHostKeyChecking=yes")
                .appendAll(option(ssh.knownHosts().map(file -> "UserKnownHostsFile=" + spaced(path(file)))))
                .appendAll(option(over.headOption().map(next -> "ProxyCommand=" + through(next, over.tail()))))
                .appendAll(List.of("-p", Integer.toString(ssh.address().port())))
                .append(ssh.address().user() + "@" + ssh.address().host());
    }

    private String through(SshAccess next, Seq<SshAccess> over) {
        return "ssh " + ShellWords.line(ON) + " " + literal(ShellWords.line(to(next, over)));
    }

    private static Seq<String> option(Option<String> value) {
        return value.toList().flatMap(given -> List.of("-o", given));
    }

    private String path(String path) {
        return literal(path.startsWith("/") ? path : ground + "/" + path);
    }

    /** ssh takes a blank for the end of a file's name. */
    private static String spaced(String path) {
        return path.contains(" ") ? '"' + path + '"' : path;
    }

    /** ssh reads a percent sign as the beginning of something that it knows. */
    private static String literal(String text) {
        return text.replace("%", "%%");
    }
}
