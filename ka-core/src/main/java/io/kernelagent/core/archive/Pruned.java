package io.kernelagent.core.archive;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.Plan;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What goes and what stays.
 *
 * @param plan what goes
 * @param kept what somebody keeps
 * @param pause that nothing goes at present, and why
 */
public record Pruned(Plan<PruneStep> plan, Seq<Stay> kept, Option<String> pause) {
    /** A build that is kept, and until when, in words. */
    public record Stay(JobId job, String until) {}
}
