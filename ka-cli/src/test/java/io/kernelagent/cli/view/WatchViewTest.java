package io.kernelagent.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.cli.Shown;
import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.build.round.ReleaseStep;
import io.kernelagent.core.build.round.Round;
import io.kernelagent.core.build.round.Sighting;
import io.kernelagent.core.build.round.WatchNote;
import io.kernelagent.core.build.watch.Pulse;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.JobLog;
import io.kernelagent.core.machine.JobPlace;
import io.kernelagent.core.machine.JobProgress;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.SiteLimits;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.verb.Extent;
import io.kernelagent.verb.WatchBuilds;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatchViewTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final HostName BOLTZMANN = new HostName("boltzmann");
    private static final Duration HOUR = Duration.ofHours(1);

    /** L052: every state a build can be in, as people read it. */
    @Test
    void a_round_is_told_line_by_line() {
        var outcome = outcome(Extent.ACT);
        Shown.by(new WatchView.People(), outcome).isAs("watch/round.txt");
        Shown.by(new WatchView.Programs(), outcome).isAs("watch/round.json");
    }

    @Test
    void a_plan_says_what_would_be_ended() {
        var outcome = outcome(Extent.PLAN);
        Shown.by(new WatchView.People(), outcome).isAs("watch/plan.txt");
        Shown.by(new WatchView.Programs(), outcome).isAs("watch/plan.json");
    }

    @Test
    void when_nothing_is_built_it_is_said() {
        var nothing = Round.of(List.empty(), SiteLimits.DEFAULT, NOW);
        assertThat(nothing.outlook()).isEqualTo(Round.Outlook.FINE);
        Shown.by(new WatchView.People(), new WatchBuilds.Outcome(nothing, List.empty(), List.empty(), Extent.ACT))
                .isAs("watch/nothing.txt");
    }

    /** L050: one host that may sleep again, and one that nobody lets sleep. */
    private static WatchBuilds.Outcome outcome(Extent extent) {
        var nuccies = new ReleaseStep(new HostName("nuccies"), Duration.ofMinutes(31));
        var ampere = new ReleaseStep(new HostName("ampere"), Duration.ofMinutes(90));
        var fault = Fault.harmless("release-host", "ampere", "His does not answer");
        return new WatchBuilds.Outcome(
                round(), List.of(nuccies, ampere), List.of(new WatchBuilds.Refusal(ampere, fault)), extent);
    }

    private static Round round() {
        var log = new JobLog(0, Bytes.EMPTY, 10);
        var running = new JobSight.Running(new JobProgress(4711, 20, 30, HOUR), log);
        var still = new Pulse(NOW.minus(HOUR.dividedBy(2)), 10, 20, 30);
        var fault = Fault.harmless("look at the job", "boltzmann", "no route to host");
        return Round.of(
                List.of(
                        sighting("ampere", found("ampere", running), Option.none(), true),
                        sighting(
                                "clevo",
                                found("clevo", running),
                                Option.some(new WatchNote(place("clevo").id(), NOW.minus(HOUR), still)),
                                false),
                        sighting(
                                "fresnel",
                                found("fresnel", new JobSight.Ended(Ending.exited(0), HOUR, log)),
                                Option.none(),
                                false),
                        sighting(
                                "higgs",
                                found("higgs", new JobSight.Lost(JobSight.Reason.REBOOTED, log)),
                                Option.none(),
                                false),
                        sighting("ohm", new Sighting.Silent(BOLTZMANN, fault), Option.none(), false),
                        sighting("pi", elsewhere("pi"), Option.none(), false),
                        sighting("tiny", new Sighting.Nowhere(), Option.none(), false)),
                SiteLimits.DEFAULT,
                NOW);
    }

    private static Sighting.Place found(String target, JobSight sight) {
        return new Sighting.Found(BOLTZMANN, place(target), sight);
    }

    private static Sighting.Place elsewhere(String target) {
        var story =
                sighting(target, new Sighting.Nowhere(), Option.none(), false).story();
        return new Sighting.Elsewhere(BOLTZMANN, BuildProblems.unnamed(story, BOLTZMANN));
    }

    private static JobPlace place(String target) {
        return new JobPlace(new JobId(job(target) + "-compile-1"), MachinePath.of("/srv/jobs"));
    }

    private static JobId job(String target) {
        return JobId.of("build", target, NOW.minus(HOUR), 1);
    }

    private static Sighting sighting(String target, Sighting.Place place, Option<WatchNote> note, boolean isAttended) {
        var story = JobStory.all(List.of(new Entry.Started(job(target), NOW, "compile")))
                .head();
        return new Sighting(story, place, note, isAttended);
    }
}
