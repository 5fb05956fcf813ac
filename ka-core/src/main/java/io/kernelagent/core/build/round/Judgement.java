package io.kernelagent.core.build.round;

import io.kernelagent.core.build.BuildStage;
import io.kernelagent.core.build.Claims;
import io.kernelagent.core.build.round.WatchedBuild.State;
import io.kernelagent.core.build.watch.Watch;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.machine.JobProgress;
import io.kernelagent.core.machine.JobSight;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** What to make of one build. */
record Judgement(Sighting sighting, Watch.Limits limits, Instant now) implements Sighting.Place.Cases<Round> {
    Round round() {
        return sighting.story().closed().map(this::over).getOrElse(() -> sighting.place()
                .match(this));
    }

    private Round over(Entry.Closed closed) {
        var state = closed.ending() == Entry.Ending.DONE ? State.DONE : State.FAILED;
        return Round.of(build(Option.none(), state, Option.none(), closed.summary()));
    }

    @Override
    public Round nowhere() {
        return Round.of(build(Option.none(), State.NOWHERE, Option.none(), "no build host was ready for it yet"));
    }

    @Override
    public Round silent(Sighting.Silent place) {
        return Round.of(build(
                Option.some(place.host()),
                State.SILENT,
                Option.none(),
                place.fault().detail()));
    }

    @Override
    public Round elsewhere(Sighting.Elsewhere place) {
        var problem = place.problem();
        return Round.of(build(
                Option.some(place.host()), State.ELSEWHERE, Option.none(), problem.headline() + ": " + problem.mend()));
    }

    @Override
    public Round idle(Sighting.Idle place) {
        var words = Claims.hasBegun(sighting.story())
                ? "the compiler was not started yet"
                : BuildStage.words(sighting.story());
        return Round.of(build(Option.some(place.host()), State.BEFORE, Option.none(), words));
    }

    @Override
    public Round found(Sighting.Found place) {
        return place.sight().match(new OfCompilation(place));
    }

    private WatchedBuild build(Option<HostName> host, State state, Option<Duration> elapsed, String detail) {
        return new WatchedBuild(sighting.story().job(), host, state, sighting.isAttended(), elapsed, detail);
    }

    /** What to make of its compilation. */
    private final class OfCompilation implements JobSight.Cases<Round> {
        private final Sighting.Found place;

        OfCompilation(Sighting.Found place) {
            this.place = place;
        }

        @Override
        public Round absent() {
            return idle(new Sighting.Idle(place.host()));
        }

        @Override
        public Round running(JobSight.Running seen) {
            var watch = watch().after(now, seen);
            var verdict = watch.verdict(now);
            var step = Option.when(
                    verdict != Watch.Verdict.GOES_ON,
                    () -> new EndStep(sighting.story(), place.host(), place.compilation(), watch, verdict));
            var note = new WatchNote(
                    place.compilation().id(), watch.began(), watch.moved().get());
            return Round.of(running(seen.progress(), verdict)).with(note, step);
        }

        /** A note about an earlier attempt says nothing of this one. */
        private Watch watch() {
            return sighting.note()
                    .filter(note ->
                            note.compilation().equals(place.compilation().id()))
                    .map(note -> note.watch(limits))
                    .getOrElse(() -> Watch.over(limits, now));
        }

        private WatchedBuild running(JobProgress progress, Watch.Verdict verdict) {
            var elapsed = Option.some(progress.age());
            return switch (verdict) {
                case GOES_ON -> compilation(State.RUNNING, elapsed, "compiling");
                case STALLED -> compilation(State.STALLED, elapsed, limits.words(verdict));
                case OVERDUE -> compilation(State.OVERDUE, elapsed, limits.words(verdict));
            };
        }

        @Override
        public Round ended(JobSight.Ended seen) {
            var state = seen.ending().isGood() ? State.COMPILED : State.BROKEN;
            return Round.of(compilation(
                    state,
                    Option.some(seen.took()),
                    "the compilation " + seen.ending().words()));
        }

        @Override
        public Round lost(JobSight.Lost seen) {
            return Round.of(compilation(State.LOST, Option.none(), seen.reason().sentence()));
        }

        private WatchedBuild compilation(State state, Option<Duration> elapsed, String detail) {
            return build(Option.some(place.host()), state, elapsed, detail);
        }
    }
}
