package io.kernelagent.core.build.round;

import io.kernelagent.core.build.round.WatchedBuild.State;
import io.kernelagent.core.build.watch.Watch;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.SiteLimits;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * One round.
 *
 * @param builds how each of them stands
 * @param notes what the next round is to know
 * @param steps the compilations that are to be ended
 */
public record Round(Seq<WatchedBuild> builds, Map<JobId, WatchNote> notes, Seq<EndStep> steps) {
    private static final Round EMPTY = new Round(List.empty(), LinkedHashMap.empty(), List.empty());

    /** What to make of everything that was seen. */
    public static Round of(Seq<Sighting> sightings, SiteLimits limits, Instant now) {
        var clocks = new Watch.Limits(limits.stall(), limits.wallClock());
        return sightings
                .map(sighting -> new Judgement(sighting, clocks, now).round())
                .foldLeft(EMPTY, Round::plus);
    }

    private Round plus(Round more) {
        return new Round(builds.appendAll(more.builds), notes.merge(more.notes), steps.appendAll(more.steps));
    }

    /** Everything that is to be ended, and whoever may sleep again. */
    public Plan<WatchStep> plan(Seq<ReleaseStep> releases) {
        return new Plan<>("watch", "all builds", List.<WatchStep>ofAll(steps).appendAll(releases));
    }

    /** Whether there is something to follow still. */
    public boolean goesOn() {
        return builds.exists(WatchedBuild::goesOn);
    }

    /** All in all. */
    public Outlook outlook() {
        return builds.exists(build -> build.state() == State.SILENT)
                ? Outlook.UNKNOWN
                : builds.exists(WatchedBuild::isTrouble) ? Outlook.FOUND : Outlook.FINE;
    }

    /** What a round comes to, all in all. */
    public enum Outlook {
        /** Nobody has to do anything. */
        FINE,
        /** Somebody should know. */
        FOUND,
        /** Of some build nobody knows how it stands. */
        UNKNOWN
    }

    /** The same after a compilation could not be ended. */
    public Round resisting(EndStep step, Fault fault) {
        var told = builds.map(build -> build.job().equals(step.story().job()) ? build.resisting(fault) : build);
        return new Round(told, notes, steps);
    }

    static Round of(WatchedBuild build) {
        return new Round(List.of(build), LinkedHashMap.empty(), List.empty());
    }

    Round with(WatchNote note, Option<EndStep> step) {
        return new Round(builds, notes.put(builds.head().job(), note), steps.appendAll(step));
    }
}
