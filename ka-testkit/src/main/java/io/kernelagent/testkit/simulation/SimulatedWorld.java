package io.kernelagent.testkit.simulation;

import io.kernelagent.port.Journal;
import io.kernelagent.port.Machines;
import io.kernelagent.port.PatchTree;
import io.kernelagent.port.Peers;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.port.Workspace;
import io.kernelagent.testkit.memory.InMemoryJournal;
import io.kernelagent.testkit.memory.InMemorySourceTrees;
import io.kernelagent.testkit.memory.InMemoryWorkspace;
import io.kernelagent.testkit.memory.SteppedClock;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A workspace, a journal and kernel sources of which every call may be refused, dropped, or done with the answer lost,
 * and in which the process may stop at any call. What survives a stop is what was written; a new life of the process
 * starts from that.
 */
public final class SimulatedWorld {
    private static final int FAULTS_PER_HUNDRED = 10;

    private final long seed;
    private final Weather weather;
    private final InMemoryWorkspace files = new InMemoryWorkspace();
    private final InMemoryJournal lines = new InMemoryJournal();
    private final InMemorySourceTrees kernels = new InMemorySourceTrees();
    private final SteppedClock clock = SteppedClock.at("2026-11-21T06:30:00Z").movingBy(Duration.ofSeconds(1));

    private SimulatedWorld(long seed) {
        this.seed = seed;
        this.weather = new Weather(seed, FAULTS_PER_HUNDRED);
    }

    public static SimulatedWorld grownFrom(long seed) {
        return new SimulatedWorld(seed);
    }

    /**
     * One life of a process: its result, or none when it was stopped in the middle. The lock of a stopped process is
     * free, as the kernel frees it.
     */
    public <R> Option<R> life(Supplier<R> process) {
        try {
            return Option.of(process.get());
        } catch (ProcessStopped stopped) {
            return Option.none();
        }
    }

    /** From now on nothing goes wrong any more: what was begun must come to its end. */
    public void calm() {
        weather.calm();
    }

    /** From now on things go wrong again: what went before was only the ground of it. */
    public void storm() {
        weather.storm();
    }

    /** The process that calls next is gone before its call, whatever the weather. */
    public void stopAtNextCall() {
        weather.stopAtNextCall();
    }

    /** The workspace as the process sees it. */
    public Workspace workspace() {
        return new ShakyWorkspace(files, weather);
    }

    /** See {@link #workspace()}. */
    public PatchTree patchTree() {
        return new ShakyPatchTree(files, weather);
    }

    /** See {@link #workspace()}. */
    public Journal journal() {
        return new ShakyJournal(lines, weather);
    }

    /** See {@link #workspace()}. */
    public SourceTrees sources() {
        return new ShakySourceTrees(kernels, weather);
    }

    /** Machines as the process sees them. */
    public Machines machines(Machines real) {
        return new ShakyMachines(real, weather);
    }

    /** His, who wakes machines, as the process sees him. */
    public Peers peers(Peers real) {
        return new ShakyPeers(real, weather);
    }

    /** A clock that moves by a second with each look. */
    public SteppedClock clock() {
        return clock;
    }

    /** The files as they really are, for preparing the world and for the checks. */
    public InMemoryWorkspace files() {
        return files;
    }

    /** The journal as it really is, for the checks. */
    public InMemoryJournal lines() {
        return lines;
    }

    /** The kernel sources as they really are, for preparing the world. */
    public InMemorySourceTrees kernels() {
        return kernels;
    }

    public long seed() {
        return seed;
    }

    /** Every call and what became of it, in order. */
    public Seq<String> log() {
        return weather.log();
    }
}
