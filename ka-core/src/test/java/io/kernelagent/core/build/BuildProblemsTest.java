package io.kernelagent.core.build;

import io.kernelagent.core.Golden;
import io.kernelagent.core.build.config.ConfigOutcome;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BuildProblemsTest {
    /** L046: no lock that holds, no build. */
    @Test
    void every_refusal_says_what_to_do() {
        var job = new JobId("build-fresnel-20261125T060000Z-1");
        var manifest = RouterTest.manifest("");
        var lock = TreePath.of("build/fresnel/v6.1.192/manifest.lock");
        var unmet =
                new ConfigOutcome.Unmet("CONFIG_TMPFS", "y", Option.none(), true, Option.some("needs SHMEM (is n)"));
        var problems = List.of(
                BuildProblems.lockDiffers(
                        lock, List.of(Finding.error("KA-LOCK-DRIFT", Where.file("x"), "the result changed"))),
                BuildProblems.noArchitecture(manifest),
                BuildProblems.unknownArchitecture(manifest, "z80"),
                BuildProblems.noVersion(manifest, "the tag \"next\" names no kernel version"),
                BuildProblems.configUnmet("fleet/fresnel.yaml", new ConfigOutcome(List.empty(), List.of(unmet))),
                BuildProblems.treeDiffers(lock.toString(), "00", "ff"),
                BuildProblems.recipeMakesNoDeb(manifest),
                BuildProblems.recipeHidesConfig("fleet/fresnel.yaml", 2),
                BuildProblems.oddPath(TreePath.of("drivers/a\\b.c")),
                BuildProblems.unknownBuildHost(
                        manifest, HostName.parse("boltzman").get(), RouterTest.SITE),
                BuildProblems.unknownBuildHost(
                        manifest, HostName.parse("elsewhere").get(), RouterTest.SITE),
                BuildProblems.noSuchBuildHost(new HostName("boltzman"), RouterTest.SITE),
                BuildProblems.otherCommit(lock.toString(), "v6.1.192", "00", "ff"),
                BuildProblems.whichJob("build-f", List.of(job)),
                BuildProblems.whichJob("x", List.empty()),
                BuildProblems.neverPlaced(job),
                BuildProblems.unnamed(story(job, "compile"), new HostName("boltzmann")),
                BuildProblems.unnamed(story(job, "source"), new HostName("boltzmann")),
                BuildProblems.moved(
                        story(job, "compile"),
                        "/srv/a/source and /srv/a/output of ka@10.0.0.7",
                        new Whereabouts.Known(BuildHost.HERE, Option.none())),
                BuildProblems.leftAlone(job),
                BuildProblems.ended(job),
                BuildProblems.compiledElsewhere(new JobId("build-ohm-20261125T060000Z-1"), job),
                BuildProblems.placeGone(job, BuildHost.HERE, MachinePath.of("/srv/tree"), "exited with 1"));
        Golden.check(
                "build/problems.txt",
                problems.map(problem -> ProblemText.of(List.of(problem))).mkString("\n"));
    }

    private static JobStory story(JobId job, String step) {
        return JobStory.all(List.of(new Entry.Started(job, Instant.EPOCH, step)))
                .head();
    }
}
