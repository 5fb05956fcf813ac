package io.kernelagent.cli.view;

import io.kernelagent.cli.Shown;
import io.kernelagent.core.archive.PrunePause;
import io.kernelagent.core.archive.PruneStep;
import io.kernelagent.core.archive.Pruned;
import io.kernelagent.core.archive.Restoring;
import io.kernelagent.core.archive.WorkFolder;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.SitePaths;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.verb.Extent;
import io.kernelagent.verb.PausePrune;
import io.kernelagent.verb.Prune;
import io.kernelagent.verb.RestoreArchive;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PruneViewTest {
    private static final JobId JOB = new JobId("build-fresnel-20261101T060000Z-1");
    private static final JobId OTHER = new JobId("build-ohm-20261101T060000Z-1");
    private static final WorkFolder FOLDER =
            new WorkFolder(TreePath.of("build/fresnel/v6.1/work/" + JOB), true, true, false);

    /** L064, L065: what went, what did not, and what somebody keeps. */
    @Test
    void what_went_is_told_line_by_line() {
        var steps = List.<PruneStep>of(
                step(PruneStep.Kind.TREE, "boltzmann"),
                step(PruneStep.Kind.LOG, "boltzmann"),
                step(PruneStep.Kind.STAGING, FOLDER.path().toString()),
                step(PruneStep.Kind.ARCHIVE, FOLDER.archive().toString()),
                step(PruneStep.Kind.WORK, FOLDER.path().toString()),
                step(PruneStep.Kind.EXPIRED, FOLDER.archive().toString()),
                new PruneStep.Fetched(
                        TreePath.of(".ka/cache/server/lab"),
                        List.of(TreePath.of("pacman/x86_64/linux-lab-6.1-1-x86_64.pkg.tar.zst")),
                        "the newest list does not name them"));
        var pruned = new Pruned(
                new Plan<>("prune", "all builds", steps), List.of(new Pruned.Stay(OTHER, "kept")), Option.none());
        var fault = Fault.harmless("clear up", "boltzmann", "no route to host");
        var outcome = new Prune.Outcome(pruned, Extent.ACT, List.of(new Prune.Failure(steps.head(), fault)));
        Shown.by(new PruneView.People(), outcome).isAs("prune/gone.txt");
        Shown.by(new PruneView.Programs(), outcome).isAs("prune/gone.json");
        var planned = new Prune.Outcome(pruned, Extent.PLAN, List.empty());
        Shown.by(new PruneView.People(), planned).isAs("prune/plan.txt");
        Shown.by(new PruneView.Programs(), planned).isAs("prune/plan.json");
    }

    @Test
    void a_pause_is_told() {
        var pruned = new Pruned(
                new Plan<>("prune", "all builds", List.empty()), List.empty(), Option.some("paused by kim@hub"));
        var outcome = new Prune.Outcome(pruned, Extent.ACT, List.empty());
        Shown.by(new PruneView.People(), outcome).isAs("prune/paused.txt");
        Shown.by(new PruneView.Programs(), outcome).isAs("prune/paused.json");
        var plan = PrunePause.pause(SitePaths.DEFAULT, Option.none(), "kim@hub", Instant.parse("2026-11-25T12:00:00Z"));
        var paused = new PausePrune.Outcome(true, plan, Option.some(new JobId("pause-prune-1")));
        Shown.by(ArchiveViews::paused, paused).isAs("prune/pause.txt");
        Shown.by(ArchiveViews::pausedDocument, paused).isAs("prune/pause.json");
        Shown.by(ArchiveViews::paused, new PausePrune.Outcome(true, plan, Option.none()))
                .isAs("prune/pause-plan.txt");
    }

    @Test
    void what_came_back_is_told() {
        var step = new Restoring.Restore(JOB, FOLDER);
        var outcome = new RestoreArchive.Outcome(
                JOB,
                FOLDER,
                new Plan<>("restore-archive", JOB.text(), List.of(step)),
                Option.some(new JobId("restore-archive-1")));
        Shown.by(ArchiveViews::restored, outcome).isAs("prune/restored.txt");
        Shown.by(ArchiveViews::restoredDocument, outcome).isAs("prune/restored.json");
    }

    private static PruneStep step(PruneStep.Kind kind, String where) {
        return new PruneStep.Leftover(kind, JOB, where, "more than 3 days old");
    }
}
