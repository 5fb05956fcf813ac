package io.kernelagent.cli.view;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.resolve.PromoteRequest;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.port.Peers;
import io.kernelagent.port.Workspace;
import io.kernelagent.testkit.memory.InMemoryHostLocks;
import io.kernelagent.testkit.memory.InMemoryJournal;
import io.kernelagent.testkit.memory.InMemoryMachines;
import io.kernelagent.testkit.memory.InMemoryPackages;
import io.kernelagent.testkit.memory.InMemorySourceTrees;
import io.kernelagent.testkit.memory.InMemoryStagedTrees;
import io.kernelagent.testkit.memory.InMemoryWorkspace;
import io.kernelagent.testkit.memory.InOrder;
import io.kernelagent.testkit.memory.RecordedProgress;
import io.kernelagent.testkit.memory.SteppedClock;
import io.kernelagent.verb.Build;
import io.kernelagent.verb.Eyes;
import io.kernelagent.verb.Hands;
import io.kernelagent.verb.Invocation;
import io.kernelagent.verb.Promote;
import io.kernelagent.verb.Workshop;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Duration;

/** The plan of a small build, made by the real verbs from files in memory: two build hosts, one of them halted. */
final class PlannedBuild {
    private static final HostName FRESNEL = new HostName("fresnel");
    private static final Invocation BY = new Invocation("tester@here", List.of("ka", "build", "fresnel"));

    private PlannedBuild() {}

    static Build.Outcome ofFresnel() {
        var files = files();
        var eyes = new Eyes(files, kernel());
        var progress = new RecordedProgress();
        var hands = new Hands(files, new InMemoryJournal(), SteppedClock.at("2026-11-25T12:00:00Z"));
        var promote = new Promote(eyes, new InOrder(), hands, progress);
        var request = PromoteRequest.of(FRESNEL, new PromoteRequest.Tool("kernel-agent", "0.1.0"));
        promote.run(new Promote.Order(request, Promote.Mode.WRITE, BY)).get();
        return new Build(promote, eyes, hands, workshop(), progress)
                .run(new Build.Order(request, Build.Reach.PLAN, BY))
                .get();
    }

    private static InMemoryWorkspace files() {
        return new InMemoryWorkspace()
                .with("fleet/fresnel.yaml", """
                        schema: kernel-agent/host/v1
                        baseline: {tree: /srv/git/linux.git, ref: v6.1.192}
                        includes: [patches/board/pinebook-pro/0001-led.patch]
                        package: {name: linux-fresnel, format: pacman, suffix: -fresnel}
                        install_mode: alongside
                        facts: {arch: arm64}
                        build_host: {primary: boltzmann, fallback: nuccies}
                        """)
                .with("patches/board/pinebook-pro/0001-led.patch", """
                        Subject: [PATCH] Light the led

                        --- a/drivers/led.c
                        +++ b/drivers/led.c
                        @@ -1,2 +1,2 @@
                        -int led = 0;
                        +int led = 1;
                         int end;
                        """)
                .with("ka.yaml", """
                        build_hosts:
                          boltzmann: {address: ka@boltzmann, wake: on_demand}
                          nuccies: {address: ka@nuccies}
                        """)
                .with(".ka/ledger", """
                        schema: kernel-agent/ledger/v1
                        issues:
                          - {number: 12, title: "[ka:host-changed] nuccies: flex is missing", targets: [nuccies]}
                        """);
    }

    private static InMemorySourceTrees kernel() {
        return new InMemorySourceTrees()
                .withGit(
                        "/srv/git/linux.git",
                        "v6.1.192",
                        Tree.EMPTY.with(
                                TreePath.of("drivers/led.c"),
                                TreeFile.regular(Bytes.utf8("int led = 0;\nint end;\n"))));
    }

    private static Workshop workshop() {
        var staged = new InMemoryStagedTrees();
        var packages = new InMemoryPackages(staged);
        var packing = new Workshop.Packing(staged, format -> packages, format -> packages, "/ws", "/ws");
        return new Workshop(new InMemoryMachines(), new Asleep(), time -> {}, new InMemoryHostLocks(), packing);
    }

    /** A plan wakes nobody. */
    private record Asleep() implements Peers {
        @Override
        public Either<Fault, Workspace.Done> wake(HostName machine, Duration limit) {
            return Either.left(Fault.harmless("wake", machine.text(), "nobody is woken for a plan"));
        }

        @Override
        public Either<Fault, Workspace.Done> release(HostName machine) {
            return Either.left(Fault.harmless("release", machine.text(), "nobody is released for a plan"));
        }
    }
}
