package io.kernelagent.verb;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.machine.Address;
import io.kernelagent.core.machine.Machine;
import io.kernelagent.core.pkg.KnownPackage;
import io.kernelagent.core.pkg.content.PackagePlan;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.TreeDigest;
import io.kernelagent.port.Peers;
import io.kernelagent.port.Terminal;
import io.kernelagent.port.Workspace;
import io.kernelagent.testkit.memory.InMemoryHostLocks;
import io.kernelagent.testkit.memory.InMemoryMachines;
import io.kernelagent.testkit.memory.InMemoryServerCache;
import io.kernelagent.testkit.memory.InOrder;
import io.kernelagent.testkit.memory.RecordedProgress;
import io.kernelagent.testkit.simulation.SimulatedWorld;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Consumer;

/** The sample fleet, promoted, with two build hosts that only pretend: boltzmann, who sleeps, and nuccies. */
final class BuildWorld {
    private static final Machine BOLTZMANN = Machine.at(new Address("ka", "boltzmann", 22));
    private static final Machine NUCCIES = Machine.at(new Address("ka", "nuccies", 22));
    private final SimulatedWorld world;
    private final PretendBuilder boltzmann;
    private final PretendBuilder nuccies;
    private final PretendBuilder here;
    private final InMemoryMachines machines;
    private final InMemoryHostLocks locks = new InMemoryHostLocks();
    private final PretendStaging staging = new PretendStaging();
    private final RecordedProgress progress = new RecordedProgress();
    private final InMemoryServerCache cache = new InMemoryServerCache();
    private Vector<String> woken = Vector.empty();
    private Vector<String> released = Vector.empty();
    private boolean isAsleep;
    private Option<Runnable> event = Option.none();

    BuildWorld(SimulatedWorld world) {
        this(world, manifest -> {});
    }

    /** The same where fresnel has a recipe of its own. */
    static BuildWorld withRecipe(SimulatedWorld world) {
        return new BuildWorld(world, manifest -> PretendMakepkg.recipe(world.files(), manifest));
    }

    private BuildWorld(SimulatedWorld world, Consumer<String> change) {
        this.world = world;
        prepare(world);
        change.accept(world.files()
                .files()
                .get(TreePath.of("fleet/fresnel.yaml"))
                .get()
                .utf8());
        var promotion =
                promote().run(SampleFleet.order(Promote.Mode.WRITE)).get().promotion();
        var texts = new PretendBuilder.Texts(
                promotion.lock().baseline().resolved().replace("commit:", ""),
                TreeDigest.text(promotion.facts().base()),
                TreeDigest.text(promotion.applied().result()));
        this.boltzmann = new PretendBuilder(world.clock(), texts);
        this.nuccies = new PretendBuilder(world.clock(), texts);
        this.here = new PretendBuilder(world.clock(), texts);
        here.packsFor(List.of(boltzmann, nuccies));
        this.machines = new InMemoryMachines()
                .with(BOLTZMANN, boltzmann.machine())
                .with(NUCCIES, nuccies.machine())
                .with(Machine.here(), here.machine());
    }

    private static void prepare(SimulatedWorld world) {
        SampleFleet.files(world.files());
        SampleFleet.kernel(world.kernels());
        var fleet = world.files().files().get(TreePath.of("fleet/fresnel.yaml")).get();
        world.files().with("fleet/fresnel.yaml", fleet.utf8() + """
                        facts: {arch: arm64}
                        build_host: {primary: boltzmann, fallback: nuccies}
                        """).with("ka.yaml", """
                        build_hosts:
                          boltzmann: {address: ka@boltzmann, wake: on_demand}
                          nuccies: {address: ka@nuccies}
                        """);
    }

    private Promote promote() {
        return new Promote(
                new Eyes(world.files(), world.kernels()),
                new InOrder(),
                new Hands(world.files(), world.lines(), world.clock()),
                progress);
    }

    PretendBuilder boltzmann() {
        return boltzmann;
    }

    PretendBuilder nuccies() {
        return nuccies;
    }

    RecordedProgress progress() {
        return progress;
    }

    Vector<String> woken() {
        return woken;
    }

    Vector<String> released() {
        return released;
    }

    void letsBoltzmannSleep() {
        isAsleep = true;
    }

    /** The same machine by another address. */
    void reaches(String address, PretendBuilder builder) {
        machines.with(Machine.at(new Address("ka", address, 22)), builder.machine());
    }

    Seq<ListBuilds.Listed> list() {
        return new ListBuilds(world.patchTree(), world.journal(), workshop())
                .run()
                .get();
    }

    /** How often any compilation was begun. */
    int starts() {
        return boltzmann.machine().jobs().starts() + nuccies.machine().jobs().starts();
    }

    Either<Stop, Build.Outcome> build(Extent extent) {
        return build(extent == Extent.PLAN ? Build.Reach.PLAN : Build.Reach.BUILD);
    }

    Either<Stop, Build.Outcome> build(Build.Reach reach) {
        return verb().run(order(reach));
    }

    Build verb() {
        var eyes = new Eyes(world.patchTree(), world.sources());
        return new Build(new Promote(eyes, new InOrder(), hands(), progress), eyes, hands(), workshop(), progress);
    }

    Build.Order order(Build.Reach reach) {
        var order = SampleFleet.order(Promote.Mode.CHECK);
        return new Build.Order(order.request(), reach, order.by());
    }

    /** A second host, the same as fresnel but for its name and that of its package; promoted. */
    Build.Order twin(HostName name, Build.Reach reach) {
        var fresnel =
                world.files().files().get(TreePath.of("fleet/fresnel.yaml")).get();
        world.files().with("fleet/" + name + ".yaml", fresnel.utf8().replace("linux-fresnel", "linux-" + name));
        promote().run(SampleFleet.order(name, Promote.Mode.WRITE)).get();
        var order = SampleFleet.order(name, Promote.Mode.CHECK);
        return new Build.Order(order.request(), reach, order.by());
    }

    /** The packages of earlier builds are no longer what they were. */
    void losesPackages() {
        here.losesSums();
    }

    Either<Stop, WatchBuilds.Outcome> watch(Extent extent) {
        var order = new WatchBuilds.Order(
                Option.none(),
                false,
                extent,
                SampleFleet.order(Promote.Mode.CHECK).by());
        return new WatchBuilds(world.patchTree(), hands(), workshop(), progress).run(order);
    }

    Either<Stop, InspectHost.Outcome> inspect(String host) {
        return inspect(host, false, Extent.ACT);
    }

    Either<Stop, InspectHost.Outcome> inspect(String host, boolean isMended, Extent extent) {
        var by = SampleFleet.order(Promote.Mode.CHECK).by();
        return new InspectHost(world.patchTree(), hands(), workshop())
                .run(new InspectHost.Order(new HostName(host), extent == Extent.PLAN, isMended, extent, by));
    }

    /** What was fetched to check a package server. */
    InMemoryServerCache cache() {
        return cache;
    }

    Either<Stop, Prune.Outcome> prune(Extent extent) {
        return new Prune(world.patchTree(), hands(), workshop(), cache)
                .run(extent, SampleFleet.order(Promote.Mode.CHECK).by());
    }

    Either<Stop, KeepBuild.Outcome> keep(String job) {
        var by = SampleFleet.order(Promote.Mode.CHECK).by();
        return new KeepBuild(world.patchTree(), hands(), workshop())
                .run(new KeepBuild.Order(job, Option.none(), Extent.ACT, by));
    }

    Either<Stop, CancelBuild.Outcome> cancel(String job) {
        return cancel(job, false, Extent.ACT);
    }

    Either<Stop, CancelBuild.Outcome> cancel(String job, boolean isGone, Extent extent) {
        var by = SampleFleet.order(Promote.Mode.CHECK).by();
        return new CancelBuild(world.patchTree(), hands(), workshop())
                .run(new CancelBuild.Order(job, isGone, extent, by));
    }

    Either<Stop, ReadBuildLog.Outcome> log(String job, Consumer<Bytes> reader) {
        return new ReadBuildLog(world.patchTree(), hands(), workshop()).run(new ReadBuildLog.Order(job, false, reader));
    }

    Either<Stop, DebugBuild.Outcome> debug(String job, Terminal terminal) {
        return new DebugBuild(world.patchTree(), hands(), workshop(), terminal, progress)
                .run(new DebugBuild.Order(job, true));
    }

    Either<Stop, PausePrune.Outcome> pause(boolean pauses) {
        var by = SampleFleet.order(Promote.Mode.CHECK).by();
        return new PausePrune(world.patchTree(), hands()).run(new PausePrune.Order(pauses, Extent.ACT, by));
    }

    Hands hands() {
        return new Hands(world.workspace(), world.journal(), world.clock());
    }

    Workshop workshop() {
        return new Workshop(
                world.machines(machines),
                world.peers(new Waking()),
                this::pause,
                locks,
                new Workshop.Packing(
                        staging,
                        format -> BuildWorld::written,
                        format -> file -> Either.right(PretendMakepkg.archive(file)),
                        "/ws",
                        "/ws"));
    }

    /** What the builds leave for packing. */
    PretendStaging staging() {
        return staging;
    }

    /** Something that happens while the watcher looks away. */
    void onNextPause(Option<Runnable> happening) {
        event = happening;
    }

    private void pause(Duration time) {
        world.clock().pass(time);
        var happening = event;
        event = Option.none();
        happening.forEach(Runnable::run);
    }

    private static Either<Fault, KnownPackage> written(PackagePlan plan, String staging, String folder) {
        return Either.right(new KnownPackage(plan.identity(), Digests.sha256(Bytes.utf8(plan.toString()))));
    }

    /** His, who wakes whoever wants to be woken. */
    private final class Waking implements Peers {
        @Override
        public Either<Fault, Workspace.Done> wake(HostName machine, Duration limit) {
            woken = woken.append(machine.text());
            return isAsleep
                    ? Either.left(Fault.harmless("wake", machine.text(), "it does not come up"))
                    : Either.right(Workspace.Done.DONE);
        }

        @Override
        public Either<Fault, Workspace.Done> release(HostName machine) {
            released = released.append(machine.text());
            return Either.right(Workspace.Done.DONE);
        }
    }
}
