package io.kernelagent.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.build.Look;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.pkg.content.ArchiveProblems;
import io.kernelagent.core.repo.SigningKey;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Fingerprint;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.testkit.memory.InMemoryRepositories;
import io.kernelagent.testkit.memory.InMemorySeenSnapshots;
import io.kernelagent.testkit.memory.InMemorySignatures;
import io.kernelagent.testkit.memory.InMemorySigner;
import io.kernelagent.testkit.memory.RecordedProgress;
import io.kernelagent.testkit.simulation.SimulatedWorld;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L055: how far a build goes, and what is found done. */
class HandOverTest {
    private static final Fingerprint KEY = new Fingerprint("A".repeat(40));

    private final SimulatedWorld world = SimulatedWorld.grownFrom(1);
    private BuildWorld scene;
    private Vector<String> asked = Vector.empty();

    @BeforeEach
    void calm() {
        world.calm();
        scene = BuildWorld.withRecipe(world);
    }

    @Test
    void a_build_of_an_unchanged_lock_is_found_done() {
        var first = build(Build.Reach.BUILD);
        assertThat(first.isFound()).isFalse();
        var again = build(Build.Reach.BUILD);
        assertThat(again.isFound()).isTrue();
        assertThat(again.record()).isEqualTo(first.record());
        assertThat(build(Build.Reach.PLAN).planned().plan().hasNothingToDo()).isTrue();
        assertThat(scene.starts()).isEqualTo(1);
        assertThat(builds()).hasSize(1);
    }

    @Test
    void whoever_wants_it_again_gets_it_again() {
        build(Build.Reach.BUILD);
        assertThat(build(Build.Reach.ANEW).isFound()).isFalse();
        assertThat(scene.starts()).isEqualTo(2);
    }

    @Test
    void a_build_whose_packages_are_gone_is_not_done() {
        build(Build.Reach.BUILD);
        scene.losesPackages();
        assertThat(build(Build.Reach.PLAN).planned().plan().hasNothingToDo()).isFalse();
        assertThat(build(Build.Reach.BUILD).isFound()).isFalse();
    }

    @Test
    void a_build_of_another_recipe_or_pkgrel_is_not_done() {
        build(Build.Reach.BUILD);
        world.files().with("recipes/fresnel/preset", "another file");
        assertThat(build(Build.Reach.BUILD).isFound()).isFalse();
        assertThat(build(Build.Reach.BUILD).isFound()).isTrue();
        var manifest =
                world.files().files().get(TreePath.of("fleet/fresnel.yaml")).get();
        world.files().with("fleet/fresnel.yaml", manifest.utf8().replace("suffix:", "pkgrel: 7, suffix:"));
        assertThat(build(Build.Reach.PLAN).planned().plan().hasNothingToDo()).isFalse();
    }

    /** L055: a dry run asks, wakes nobody, and leaves no process, no file, no line and no call behind. */
    @Test
    void a_dry_run_leaves_nothing_anywhere_L055() {
        var before = world.files().files();
        scene.nuccies().losesFlex(true);
        var end = handOver(HashMap.empty(), Build.Reach.LOOK).get();
        assertThat(end.published()).isEmpty();
        assertThat(end.built().looks().map(Look::isReady)).containsExactly(true, true);
        assertThat(world.files().files()).isEqualTo(before);
        assertThat(builds()).isEmpty();
        assertThat(scene.woken()).isEmpty();
        assertThat(scene.starts()).isZero();
        assertThat(asked).isEmpty();
        for (var builder : List.of(scene.boltzmann(), scene.nuccies())) {
            assertThat(builder.machine().files()).isEmpty();
            assertThat(builder.machine().ran().map(command -> command.words().mkString(" ")))
                    .hasSize(1)
                    .noneMatch(words -> words.contains("mkdir"));
        }
    }

    @Test
    void a_dry_run_says_what_a_build_host_lacks() {
        var ours = new BuildWorld(world);
        ours.nuccies().losesFlex(true);
        var looks = ours.build(Build.Reach.LOOK).get().looks();
        assertThat(looks.map(look -> look.lacks().getOrElse("nothing")))
                .containsExactly("nothing", "flex: is not installed");
    }

    /** The packages of a build are published by the same command; where that fails, the build is done all the same. */
    @Test
    void what_was_built_is_handed_over_and_a_failure_to_publish_builds_nothing_again() {
        var refused = handOver(HashMap.empty(), Build.Reach.BUILD);
        assertThat(refused.isLeft()).isTrue();
        assertThat(builds().head().closed()).isNotEmpty();
        var file = asked.head();
        assertThat(file).startsWith("/ws/build/fresnel/v6.1.192/work/").endsWith(PretendMakepkg.PACKAGE);
        var end =
                handOver(HashMap.of(file, Bytes.utf8(file)), Build.Reach.BUILD).get();
        assertThat(end.built().isFound()).isTrue();
        assertThat(end.published().get().plan().steps().map(step -> step.id()))
                .contains("take " + PretendMakepkg.PACKAGE);
        assertThat(scene.starts()).isEqualTo(1);
    }

    /** L055: --skip-publish. */
    @Test
    void nothing_is_handed_over_where_nobody_is_to_take_it_L055() {
        var end = new HandOver(scene.verb(), Option.none(), new RecordedProgress(), "/ws")
                .run(scene.order(Build.Reach.BUILD))
                .get();
        assertThat(end.published()).isEmpty();
        assertThat(end.built().record()).isNotEmpty();
    }

    private Either<Stop, HandOver.Outcome> handOver(Map<String, Bytes> files, Build.Reach reach) {
        var key = new SigningKey(KEY, KEY, world.clock().instant().minusSeconds(9), Option.none());
        var repositories = new InMemoryRepositories(files);
        var publish = new Publish(
                format -> file -> {
                    asked = asked.append(file);
                    return Either.right(
                            files.containsKey(file)
                                    ? PretendMakepkg.archive(file)
                                    : Either.left(ArchiveProblems.unsound(file, "it is litter")));
                },
                new Depot(
                        RepositoryName.parse("ka").get(),
                        repositories,
                        repositories,
                        List.of(new PlainParts()),
                        new InMemorySeenSnapshots()),
                Seals.of(new InMemorySigner(key, files), new InMemorySignatures(KEY, files), Option.none()),
                scene.hands(),
                new OpenIssues(new Eyes(world.files(), world.kernels()), Site.DEFAULT));
        return new HandOver(scene.verb(), Option.some(publish), new RecordedProgress(), "/ws").run(scene.order(reach));
    }

    private Build.Outcome build(Build.Reach reach) {
        return scene.build(reach).getOrElseThrow(stop -> new AssertionError(stop.toString()));
    }

    private Seq<JobStory> builds() {
        return JobStory.all(world.lines().all().get())
                .filter(story -> story.job().text().startsWith("build-"));
    }
}
