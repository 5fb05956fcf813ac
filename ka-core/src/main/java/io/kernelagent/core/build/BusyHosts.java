package io.kernelagent.core.build;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.site.Site;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * Who must not be disturbed: build hosts with work on them, and the machine that signs. Nothing is installed on them,
 * and nobody releases them.
 *
 * @param site who signs
 * @param stories what the journal tells
 */
public record BusyHosts(Site site, Seq<JobStory> stories) {
    /** The open builds that have begun on a machine. */
    public Seq<JobId> jobsOn(HostName machine) {
        return stories.filter(BuildJobs::isBuild)
                .filter(story -> story.closed().isEmpty())
                .filter(story -> BuildJobs.chosen(story).contains(machine.text()))
                .map(JobStory::job);
    }

    /** L086: why nothing is installed on a machine now, nor prepared there; none where it may be. */
    public Option<Problem> objection(HostName machine) {
        var jobs = jobsOn(machine);
        if (!jobs.isEmpty()) {
            return Option.some(BuildProblems.busy(machine, jobs));
        }
        return Option.when(signs(machine), () -> BuildProblems.signs(machine));
    }

    /** Manifests call a machine by its first name, addresses often by its whole one. */
    private boolean signs(HostName machine) {
        return site.works()
                .signingHost()
                .map(server -> server.access().address().host())
                .exists(host -> host.equals(machine.text()) || host.startsWith(machine + "."));
    }
}
