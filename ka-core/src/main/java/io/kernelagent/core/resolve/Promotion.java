package io.kernelagent.core.resolve;

import io.kernelagent.core.halt.Halt;
import io.kernelagent.core.plan.FileStep;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.series.Applied;
import io.kernelagent.core.series.Cumulative;
import io.kernelagent.core.series.PatchReport;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * A promotion that has been thought through and not yet written: the lock, the cumulative patch, what a person should
 * know, and the plan that would write them.
 *
 * @param facts what it was computed from
 * @param lock what is promoted
 * @param cumulative the net diff
 * @param overlaps files that several includes touch
 * @param applied the series as it was applied: which patch wrote which line
 * @param conflicts includes that meet in one of them
 * @param findings what a person should know although it applies
 * @param halt the open issues that it waits for, with what falls when the patches that they stand on are left out
 * @param plan what would be written; nothing where the output is there already
 */
public record Promotion(
        PromoteFacts facts,
        ManifestLock lock,
        Bytes cumulative,
        Seq<Overlap> overlaps,
        Applied applied,
        Seq<CampaignConflict> conflicts,
        Seq<Finding> findings,
        Option<Halt> halt,
        Plan<FileStep> plan) {

    /** What the series came to on its baseline, or the first patch that does not apply. */
    public static Either<Problem, Promotion> of(
            PromoteRequest request, PromoteFacts facts, Either<SeriesFailure, Applied> applied) {
        return applied.bimap(failure -> failed(facts, failure), whole -> promoted(request, facts, whole));
    }

    /** L024: the failure says which patch, ready to become an issue of its own. */
    private static Problem failed(PromoteFacts facts, SeriesFailure failure) {
        var problem = facts.host()
                .explained(failure)
                .toProblem()
                .withDetail("issue: [ka:patch-fail] " + failure.patch() + " does not apply for "
                        + facts.manifest().host() + " on "
                        + facts.baseline().baseline().ref());
        return CampaignConflict.of(facts.host())
                .foldLeft(
                        problem,
                        (told, conflict) -> told.withDetail("issue: " + conflict.title() + ": it applies without "
                                + conflict.first().include()));
    }

    private static Promotion promoted(PromoteRequest request, PromoteFacts facts, Applied applied) {
        var cumulative = Cumulative.of(facts.base(), applied);
        var lock = new LockMaking(facts, request.tool()).lock(applied, cumulative);
        var overlaps = Overlap.of(facts.series(), applied);
        Seq<CampaignConflict> conflicts = overlaps.isEmpty() ? List.empty() : CampaignConflict.of(facts.host());
        var halt = PromoteHalt.of(facts);
        return new Promotion(
                facts,
                lock,
                cumulative.text(),
                overlaps,
                applied,
                conflicts,
                findings(facts, applied, meetings(facts, overlaps, conflicts)).appendAll(waiting(halt)),
                halt,
                new PromotePlan(facts, request.extras()).plan(lock, cumulative.text()));
    }

    private static Seq<Finding> meetings(PromoteFacts facts, Seq<Overlap> overlaps, Seq<CampaignConflict> conflicts) {
        var manifest = Where.file(
                facts.site().paths().manifestOf(facts.manifest().host()).toString());
        return overlaps.map(overlap -> overlap.finding(manifest))
                .appendAll(conflicts.map(conflict -> conflict.finding(manifest)));
    }

    private static Seq<Finding> findings(PromoteFacts facts, Applied applied, Seq<Finding> meetings) {
        return facts.series()
                .findings()
                .appendAll(meetings)
                .appendAll(facts.host().staleAcknowledgements(applied.patches()))
                .appendAll(applied.patches().flatMap(PatchReport::findings));
    }

    /** Who only looks is not halted, and wants to know all the same. */
    private static Seq<Finding> waiting(Option<Halt> halt) {
        return halt.toList().flatMap(Halt::findings);
    }

    /** L021, I6: a file that several includes touch: where they differ, the later one wins silently, so say it. */
    public record Overlap(TreePath path, Seq<TreePath> includes) {
        static Seq<Overlap> of(ResolvedSeries series, Applied applied) {
            return applied.stories()
                    .toList()
                    .map(story -> new Overlap(
                            story._1,
                            story._2
                                    .makers()
                                    .map(index -> series.patches().get(index).include())
                                    .distinct()))
                    .filter(overlap -> overlap.includes().length() > 1);
        }

        Finding finding(Where manifest) {
            return Finding.note(
                    "KA-RESOLVE-OVERLAP",
                    manifest,
                    path + " is touched by " + includes.length() + " includes: " + includes.mkString(", "));
        }
    }
}
