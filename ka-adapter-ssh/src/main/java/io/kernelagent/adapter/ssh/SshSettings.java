package io.kernelagent.adapter.ssh;

import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.JobCommands;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How we get to other machines.
 *
 * @param usual the door of every machine that has none of its own
 * @param doors the doors of single machines
 * @param limits how long anything may take
 * @param life how detached jobs are looked after
 */
public record SshSettings(Door usual, Map<Address, Door> doors, Limits limits, JobCommands life) {
    /** One door for all machines, everything else as usual. */
    public static SshSettings of(Door usual) {
        return new SshSettings(usual, TreeMap.empty(), Limits.USUAL, JobCommands.usual());
    }

    /** The same with a door of its own for one machine. */
    public SshSettings with(Address address, Door door) {
        return new SshSettings(usual, doors.put(address, door), limits, life);
    }

    /** The same with other limits. */
    public SshSettings within(Limits other) {
        return new SshSettings(usual, doors, other, life);
    }

    /** The same with other habits about jobs. */
    public SshSettings living(JobCommands other) {
        return new SshSettings(usual, doors, limits, other);
    }

    Door door(Address address) {
        return doors.getOrElse(address, usual);
    }

    /**
     * What is known about the way to a machine.
     *
     * @param knownHosts files in OpenSSH's format with the keys of machines; a machine that stands in none is refused
     * @param identities who we are over there
     * @param jump through which machine it is reached, where it cannot be reached directly
     */
    public record Door(Seq<Path> knownHosts, Identities identities, Option<Address> jump) {
        public static Door of(Seq<Path> knownHosts, Identities identities) {
            return new Door(knownHosts, identities, Option.none());
        }

        /** The same door, behind another machine. */
        public Door via(Address other) {
            return new Door(knownHosts, identities, Option.some(other));
        }
    }

    /**
     * The keys that we show, in this order: those of the agent, then the files.
     *
     * @param agent the socket of an {@code ssh-agent}
     */
    public record Identities(Option<Path> agent, Seq<KeyFile> files) {
        public static final Identities NONE = new Identities(Option.none(), List.empty());

        /** The same with one more file. */
        public Identities with(KeyFile file) {
            return new Identities(agent, files.append(file));
        }

        /** The same with an agent. */
        public Identities withAgent(Path socket) {
            return new Identities(Option.some(socket), files);
        }
    }

    /**
     * A private key. A certificate beside it, {@code FILE-cert.pub}, is shown with it.
     *
     * @param passphrase a file or a descriptor ({@code /dev/fd/3}) whose first line opens the key; never an argument or
     * an environment variable, which others can see
     */
    public record KeyFile(Path file, Option<Path> passphrase) {}

    /**
     * Bounds on waiting.
     *
     * @param connect until we are connected and known over there
     * @param alive how often a quiet machine is asked whether it is still there; three questions without an answer end
     * the connection
     * @param atOnce how many machines are asked at the same time
     */
    public record Limits(Duration connect, Duration alive, int atOnce) {
        public static final Limits USUAL = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(15), 16);
    }
}
