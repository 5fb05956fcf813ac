package io.kernelagent.core.site;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.Machine;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * A machine that compiles kernels.
 *
 * @param name what manifests call it
 * @param access how it is reached; none for this machine
 * @param tools what it builds with
 * @param roots where jobs have their folders on it
 * @param waking whether it sleeps between jobs
 */
public record BuildHost(HostName name, Option<SshAccess> access, Tools tools, Roots roots, Waking waking) {
    /** The word for this machine in the place of an address. */
    public static final String LOCAL = "local";

    /** This machine, with everything below the state folder. */
    public static final BuildHost HERE =
            new BuildHost(new HostName(LOCAL), Option.none(), Tools.DEFAULT, Roots.HERE, Waking.ALWAYS);

    public boolean isHere() {
        return access.isEmpty();
    }

    /** The way to it. */
    public Machine machine() {
        return access.map(ssh -> Machine.at(ssh.address())).getOrElse(Machine::here);
    }

    /** The same host, its relative roots counted from a folder. */
    public BuildHost under(String folder) {
        return new BuildHost(name, access, tools, roots.under(folder), waking);
    }

    /** The words of a command as they are run on it, within its container, if it has one. */
    public Seq<String> inside(Seq<String> words) {
        return tools.container().commands().appendAll(words);
    }

    /** Whether it may be asked for a kernel of this architecture; a host that names none is asked for all. */
    public boolean builds(Architecture architecture) {
        return tools.architectures().isEmpty() || tools.architectures().contains(architecture);
    }

    /**
     * How it is reached. Only places stand here, never a secret.
     *
     * @param address who logs in where
     * @param jump another build host, through which it is reached
     * @param knownHosts where its host key is pinned; none for the user's own file
     * @param key the private key; none for the keys of the agent
     */
    public record SshAccess(Address address, Option<HostName> jump, Option<String> knownHosts, Option<String> key) {}

    /**
     * What it builds with.
     *
     * @param architectures for which it builds; empty for all
     * @param container how the container of builds is entered
     * @param crossCompile what the names of the cross compiler begin with; none for the distribution's usual name,
     *     where the host is of another architecture than the kernel
     * @param jobs how many compilers run at once; none for as many as there are processors
     * @param ccacheGib how large the compiler cache may get
     */
    public record Tools(
            Seq<Architecture> architectures,
            Container container,
            Option<String> crossCompile,
            Option<Integer> jobs,
            int ccacheGib) {
        /** The compiler as it is there. */
        public static final Tools DEFAULT = new Tools(List.empty(), Container.NONE, Option.none(), Option.none(), 20);
    }

    /**
     * Where jobs have their folders. Relative paths, which only this machine may have, count from the workspace.
     *
     * @param source a clean tree for each job, and sources that are kept between jobs
     * @param ccache the compiler cache, which no other host shares
     * @param output what jobs leave
     */
    public record Roots(String source, String ccache, String output) {
        static final Roots HERE = below(".ka/build");
        static final Roots THERE = below("/srv/kernel-agent");

        Roots under(String folder) {
            return new Roots(absolute(folder, source), absolute(folder, ccache), absolute(folder, output));
        }

        private static String absolute(String folder, String path) {
            return path.startsWith("/") ? path : folder + "/" + path;
        }

        static Roots below(String folder) {
            return new Roots(folder + "/source", folder + "/ccache", folder + "/output");
        }
    }

    /**
     * Whether it sleeps between jobs.
     *
     * @param isOnDemand whether it has to be woken
     * @param releaseAfter how long it is idle before it may sleep again
     */
    public record Waking(boolean isOnDemand, Duration releaseAfter) {
        static final Duration USUAL_RELEASE = Duration.ofMinutes(30);
        static final Waking ALWAYS = new Waking(false, USUAL_RELEASE);
    }
}
