package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.build.BuildFailure;
import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.BuildPlans;
import io.kernelagent.core.build.BuildRecord;
import io.kernelagent.core.build.JobFolders;
import io.kernelagent.core.build.SourceTravel;
import io.kernelagent.core.halt.Block;
import io.kernelagent.core.halt.Ledger;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.resolve.ManifestLock;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.testkit.memory.Course;
import io.kernelagent.testkit.simulation.Seeds;
import io.kernelagent.testkit.simulation.SimulatedWorld;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Builds in worlds where answers get lost, hosts sleep, stall and reboot, and the process dies. */
class BuildSimulation {
    private static final TreePath HISTORY = TreePath.of(".ka/builds/fresnel.yaml");

    /** Whatever happens on the way: the same command, given again, comes to a kernel, and compiles it once. */
    @Test
    void a_build_that_is_begun_again_and_again_compiles_once() {
        Seeds.each(60, world -> {
            var scene = new BuildWorld(world);
            for (int life = 0; life < 8; life++) {
                world.life(() -> scene.build(Extent.ACT));
                assertThat(scene.starts()).isLessThanOrEqualTo(1);
            }
            world.calm();
            var end = world.life(() -> scene.build(Extent.ACT))
                    .get()
                    .getOrElseThrow(stop -> new AssertionError(stop.toString()));
            assertThat(end.failure()).isEmpty();
            assertThat(scene.starts()).isGreaterThanOrEqualTo(1);
            assertThat(stories(world).filter(story -> story.closed().isEmpty())).isEmpty();
        });
    }

    /** L041: the lock says what was built from it, and still promises the same. */
    @Test
    void a_build_is_written_into_the_lock() {
        calm(scene -> {
            var record = scene.build().record().get();
            var lock = scene.world().files().files().get(SampleFleet.LOCK).get();
            assertThat(lock.utf8()).contains("build:\n  job: " + record.job());
            assertThat(ManifestLock.digestOf(lock)).isEqualTo(record.sums().lock());
            assertThat(record.made().units()).isEqualTo(5);
            assertThat(record.packages().map(BuildRecord.BuiltPackage::name))
                    .containsExactly("linux-fresnel", "linux-fresnel-headers");
            var history = BuildRecord.history(
                    "h", scene.world().files().files().get(HISTORY).get());
            assertThat(history.get()).containsExactly(record);
        });
    }

    /** L058: another build of the same lock has the number of the first. */
    @Test
    void the_same_lock_gets_the_same_pkgrel_again() {
        calm(scene -> {
            var first = scene.build().record().get();
            var again = scene.at().build(Build.Reach.ANEW).get().record().get();
            assertThat(again.packages().map(BuildRecord.BuiltPackage::version))
                    .isEqualTo(first.packages().map(BuildRecord.BuiltPackage::version));
            assertThat(scene.planned().task().forecast().units()).containsExactly(5);
            assertThat(scene.planned().task().forecast().cold()).isEmpty();
        });
    }

    /** L050, L101: who does not come up is passed on from, and the journal says so. */
    @Test
    void a_host_that_does_not_wake_up_sends_the_build_to_the_next() {
        calm(scene -> {
            scene.at().letsBoltzmannSleep();
            var record = scene.build().record().get();
            assertThat(record.buildHost().text()).isEqualTo("nuccies");
            var story = stories(scene.world()).last();
            var readying = story.steps().filter(step -> step.step().startsWith("ready-"));
            assertThat(readying.map(JobStory.StepStory::step)).containsExactly("ready-boltzmann", "ready-nuccies");
            assertThat(readying.map(JobStory.StepStory::state))
                    .containsExactly(JobStory.State.FAILED, JobStory.State.DONE);
        });
    }

    /** L051: what no build host has becomes an issue, and nothing is begun. */
    @Test
    void when_nobody_is_ready_it_is_said_what_each_one_lacks() {
        calm(scene -> {
            scene.at().boltzmann().losesFlex(true);
            scene.at().nuccies().losesFlex(true);
            var failure = scene.build().failure().get();
            assertThat(failure.kind()).isEqualTo(BuildFailure.Kind.UNREADY);
            assertThat(failure.title()).isEqualTo("no build host is ready");
            assertThat(failure.unready().map(BuildFailure.Unready::isMiss)).containsOnly(true);
            assertThat(failure.unready().map(BuildFailure.Unready::lacks))
                    .allSatisfy(lacks -> assertThat(lacks).contains("flex: is not installed"));
            assertThat(scene.at().starts()).isZero();
        });
    }

    /** L051, L094: a miss is filed once, halts builds there, and is closed by a look that finds nothing amiss. */
    @Test
    void what_a_build_host_lacks_halts_builds_there_until_it_is_mended() {
        calm(scene -> {
            scene.at().boltzmann().losesFlex(true);
            assertThat(scene.build().record().get().buildHost().text()).isEqualTo("nuccies");
            assertThat(scene.ledger().blocks().map(Block::title))
                    .containsExactly("[ka:host-changed] boltzmann: not ready: flex: is not installed");
            assertThat(scene.planned().route().candidates().map(one -> one.host()
                            .name()
                            .text()))
                    .containsExactly("nuccies");
            scene.at().inspect("boltzmann").get();
            assertThat(scene.ledger().blocks()).hasSize(1);
            scene.at().boltzmann().losesFlex(false);
            scene.at().inspect("boltzmann").get();
            assertThat(scene.ledger().blocks()).isEmpty();
            assertThat(scene.planned().route().candidates()).hasSize(2);
        });
    }

    /** I20: a machine that is off says nothing about itself, and halts nobody. */
    @Test
    void a_build_host_that_gives_no_answer_is_no_issue() {
        calm(scene -> {
            scene.at().letsBoltzmannSleep();
            scene.build();
            assertThat(scene.ledger().blocks()).isEmpty();
        });
    }

    /** What a compiler refuses is the fault of the patch, and another host may build meanwhile. */
    @Test
    void a_kernel_that_does_not_compile_halts_nobody() {
        calm(scene -> {
            scene.at().boltzmann().compiles(PretendBuilder.compiling(Ending.exited(2)));
            var end = scene.build();
            assertThat(end.failure().get().title()).isEqualTo("boltzmann: the compilation exited with 2");
            assertThat(end.issue()).isEmpty();
            assertThat(scene.ledger().blocks()).isEmpty();
        });
    }

    /** L051: the second build asks for the room that the first one took. */
    @Test
    void a_build_asks_for_the_room_that_the_last_one_took() {
        calm(scene -> {
            assertThat(scene.planned().neededKib()).isEqualTo(4L << 20);
            assertThat(scene.build().record().get().made().diskMib()).containsExactly(6144);
            assertThat(scene.planned().neededKib()).isEqualTo(6144L * 1024 * 5 / 4);
        });
    }

    /** L052: a compilation in which nothing moves is ended. */
    @Test
    void a_compilation_that_stalls_is_ended() {
        calm(scene -> {
            scene.at().boltzmann().compiles(Course.endless(Bytes.utf8("  CC      a.o\n")));
            var failure = scene.build().failure().get();
            assertThat(failure.kind()).isEqualTo(BuildFailure.Kind.STALLED);
            assertThat(failure.headline()).isEqualTo("nothing has moved for 10:00");
            assertThat(scene.ledger().blocks().map(Block::title))
                    .containsExactly("[ka:build-fail] boltzmann: nothing has moved for 10:00");
            assertThat(compilation(scene)).isInstanceOf(JobSight.Ended.class);
        });
    }

    /** Whoever is at the build sees make die, and must not take that for a failure of the kernel. */
    @Test
    void a_build_that_is_cancelled_while_it_compiles_did_not_fail() {
        calm(scene -> {
            var at = scene.at();
            at.boltzmann().compiles(Course.endless(Bytes.utf8("  CC      a.o\n")));
            at.onNextPause(Option.some(() -> at.cancel("build-fresnel").get()));
            var stop = at.verb().run(at.order(Build.Reach.BUILD)).getLeft();
            String code = stop.fold(refused -> refused.problems().head().code().toString(), failed -> "");
            assertThat(code).isEqualTo("KA-BUILD-ENDED");
            assertThat(scene.ledger().blocks()).isEmpty();
            assertThat(compilation(scene)).isInstanceOf(JobSight.Ended.class);
            assertThat(stories(scene.world()).last().closed().map(Entry.Closed::summary))
                    .hasSize(1)
                    .allMatch(words -> words.startsWith("cancelled by "));
        });
    }

    /** A laptop that compiles for itself was closed for a night: nothing has moved, and nothing hangs. */
    @Test
    void a_machine_that_was_asleep_itself_does_not_end_its_build() {
        calm(scene -> {
            var night = Duration.ofHours(5);
            scene.at()
                    .boltzmann()
                    .compiles(Course.endless(Bytes.utf8("  CC      a.o\n"))
                            .then(new Course.Beat(night.plusMinutes(1), Bytes.utf8("  CC      b.o\n"), 1, 1))
                            .ending(Option.some(night.plusMinutes(5)), Ending.exited(0)));
            scene.onFirstPause(() -> {
                scene.world().clock().pass(night);
                scene.onFirstPause(() -> scene.world().clock().pass(Duration.ofMinutes(1)));
            });
            assertThat(scene.build().record()).isNotEmpty();
            assertThat(scene.at().starts()).isOne();
        });
    }

    /** L053: the wall clock is absolute, however busy the compilation is. */
    @Test
    void a_compilation_that_takes_too_long_is_ended() {
        calm(scene -> {
            var busy = List.range(1, 500)
                    .foldLeft(
                            Course.endless(Bytes.EMPTY),
                            (course, minute) -> course.then(
                                    new Course.Beat(Duration.ofMinutes(minute), Bytes.utf8("  CC      x.o\n"), 1, 1)));
            scene.at().boltzmann().compiles(busy);
            var failure = scene.build().failure().get();
            assertThat(failure.kind()).isEqualTo(BuildFailure.Kind.OVERDUE);
            assertThat(failure.issueTitle()).startsWith("[ka:build-fail] boltzmann: ");
            assertThat(compilation(scene)).isInstanceOf(JobSight.Ended.class);
        });
    }

    /** The first error is told, with the patch that wrote the line. */
    @Test
    void an_error_of_the_compiler_is_laid_at_the_door_of_its_patch() {
        calm(scene -> {
            scene.at().boltzmann().compiles(Course.atOnce(Ending.exited(2), Bytes.utf8("""
                              CC      drivers/a.o
                            drivers/a.c:5:1: error: unknown type name 'a5'
                            make: *** [Makefile:9: drivers/a.o] Error 1
                            """)));
            var failure = scene.build().failure().get();
            assertThat(failure.error().get().place().get()).hasToString("drivers/a.c:5");
            assertThat(failure.owner()).containsExactly(SampleFleet.PATCH);
            assertThat(stories(scene.world()).last().closed()).isNotEmpty();
        });
    }

    @Test
    void an_error_in_a_line_of_the_baseline_is_nobodys() {
        calm(scene -> {
            scene.at().boltzmann().compiles(Course.atOnce(Ending.exited(2), Bytes.utf8("drivers/a.c:4:1: error: x\n")));
            assertThat(scene.build().failure().get().owner()).isEmpty();
        });
    }

    /** A build host that was started anew loses the job; it is begun again there, after make clean. */
    @Test
    void a_reboot_of_the_build_host_begins_the_compilation_anew() {
        calm(scene -> {
            var machine = scene.at().boltzmann().machine();
            scene.onFirstPause(() -> machine.jobs().lose(JobSight.Reason.REBOOTED));
            assertThat(scene.build().record()).isNotEmpty();
            assertThat(machine.jobs().starts()).isEqualTo(2);
            assertThat(machine.ran().map(command -> command.words().last())).contains("clean");
        });
    }

    /** A repository that only this machine has is sent, one commit of it, and found there by the next job. */
    @Test
    void a_source_that_only_this_machine_has_is_sent_once() {
        calm(scene -> {
            scene.build();
            scene.at().build(Build.Reach.ANEW).get();
            var ran = scene.at().boltzmann().machine().ran().map(Command::words);
            assertThat(ran.filter(words -> words.contains("-xf"))).hasSize(1);
            assertThat(ran.filter(words -> words.contains("fetch")).map(Seq::last))
                    .containsExactly(SourceTravel.REF, SourceTravel.REF);
        });
    }

    /** L046: a lock that does not hold is no ground to build on. */
    @Test
    void without_a_lock_that_holds_nothing_is_built() {
        calm(scene -> {
            scene.world().files().with(SampleFleet.PATCH, SampleFleet.patch("a", 6));
            var stop = scene.at().build(Extent.ACT).getLeft();
            String mend = stop.fold(refused -> refused.problems().head().mend(), failed -> "");
            assertThat(mend).isEqualTo("run ka promote first");
            assertThat(scene.at().starts()).isZero();
        });
    }

    /** L067: what an earlier build may have left there is not packed with this kernel. */
    @Test
    void modules_that_were_not_built_with_the_kernel_are_not_packed() {
        calm(scene -> {
            scene.at().staging().leave("lib/modules/6.1.192-fresnel/kernel/a.ko", Bytes.utf8("no module"));
            var stop = scene.at().build(Extent.ACT).getLeft();
            String code = stop.fold(refused -> refused.problems().head().code().toString(), failed -> "");
            assertThat(code).isEqualTo("KA-ARTIFACT-VERMAGIC");
        });
    }

    /** L062, L090: an open issue halts the build before anything is asked of anybody. */
    @Test
    void an_open_issue_halts_the_build() {
        calm(scene -> {
            scene.world().files().with(".ka/ledger", """
                    schema: kernel-agent/ledger/v1
                    issues: [{number: 9, title: "[ka:signing-fail] the key has expired"}]
                    """);
            var stop = scene.at().build(Extent.ACT).getLeft();
            assertThat(stop.halt().get().blocks().map(Block::issue)).containsExactly(9);
            assertThat(scene.at().woken()).isEmpty();
        });
    }

    /** L128: a plan asks no build host anything. */
    @Test
    void a_plan_changes_nothing_and_wakes_nobody() {
        calm(scene -> {
            var before = scene.world().files().files();
            var planned = scene.at().build(Extent.PLAN).get();
            assertThat(planned.planned().plan().steps().map(step -> step.id()))
                    .containsExactly(
                            "claim",
                            "ready-boltzmann",
                            "ready-nuccies",
                            "source",
                            "patch",
                            "config",
                            "compile",
                            "stage",
                            "collect",
                            "pack",
                            "record");
            assertThat(scene.world().files().files()).isEqualTo(before);
            assertThat(scene.at().woken()).isEmpty();
        });
    }

    private static Seq<JobStory> stories(SimulatedWorld world) {
        return JobStory.all(world.lines().all().get()).filter(BuildJobs::isBuild);
    }

    private static JobSight compilation(CalmScene scene) {
        var jobs = scene.at().boltzmann().machine().jobs();
        var place = new JobFolders(
                        stories(scene.world()).last().job(),
                        new BuildHost.Roots(
                                "/srv/kernel-agent/source", "/srv/kernel-agent/ccache", "/srv/kernel-agent/output"))
                .compilation(1);
        return jobs.look(place, 0).get();
    }

    private static void calm(Consumer<CalmScene> story) {
        var world = SimulatedWorld.grownFrom(1);
        world.calm();
        story.accept(new CalmScene(world, new BuildWorld(world)));
    }

    /** A build in a world where nothing goes wrong by itself. */
    private record CalmScene(SimulatedWorld world, BuildWorld at) {
        Build.Outcome build() {
            return at.build(Extent.ACT).getOrElseThrow(stop -> new AssertionError(stop.toString()));
        }

        Ledger ledger() {
            var text = world.files().files().get(TreePath.of(".ka/ledger"));
            return text.map(written -> Ledger.parse("ledger", written).get()).getOrElse(Ledger.EMPTY);
        }

        BuildPlans.Planned planned() {
            return at.build(Extent.PLAN).get().planned();
        }

        void onFirstPause(Runnable event) {
            at.onNextPause(Option.some(event));
        }
    }
}
