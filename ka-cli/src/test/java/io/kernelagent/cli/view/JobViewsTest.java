package io.kernelagent.cli.view;

import io.kernelagent.cli.Shown;
import io.kernelagent.core.build.Cancelling;
import io.kernelagent.core.build.Whereabouts;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.verb.CancelBuild;
import io.kernelagent.verb.Extent;
import io.kernelagent.verb.ListBuilds.Listed;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is shown of builds by their jobs. */
class JobViewsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final HostName BOLTZMANN = new HostName("boltzmann");

    @Test
    void open_builds_are_told_in_words_and_with_their_build_host() {
        Shown.by(new JobsView.People(), builds()).isAs("jobs/list.txt");
        Shown.by(new JobsView.Programs(), builds()).isAs("jobs/list.json");
    }

    @Test
    void a_plan_of_cancelling_is_a_plan_like_any() {
        Shown.by(BuildJobViews::cancelled, cancelled(Extent.PLAN)).isAs("jobs/cancel-plan.txt");
        Shown.by(BuildJobViews::cancelledDocument, cancelled(Extent.PLAN)).isAs("jobs/cancel-plan.json");
        Shown.by(BuildJobViews::cancelled, cancelled(Extent.ACT)).isAs("jobs/cancel.txt");
        Shown.by(BuildJobViews::cancelledDocument, cancelled(Extent.ACT)).isAs("jobs/cancel.json");
    }

    private static CancelBuild.Outcome cancelled(Extent extent) {
        var story = story("ohm", new Entry.Started(job("ohm"), NOW, "compile"));
        return new CancelBuild.Outcome(story.job(), Cancelling.plan(story, Option.some(BOLTZMANN)), extent);
    }

    private static Seq<Listed> builds() {
        return List.of(
                new Listed(
                        story("fresnel", new Entry.Closed(job("fresnel"), NOW, Entry.Ending.DONE, "2 packages")),
                        new Whereabouts.Known(BuildHost.HERE, Option.none()),
                        false),
                new Listed(
                        story("higgs", new Entry.Started(job("higgs"), NOW, "ready-local")),
                        new Whereabouts.Nowhere(),
                        false),
                new Listed(
                        story("ohm", new Entry.Started(job("ohm"), NOW, "again-local")),
                        new Whereabouts.Known(BuildHost.HERE, Option.none()),
                        true),
                new Listed(
                        story("quiet", new Entry.Started(job("quiet"), NOW, "compile")),
                        new Whereabouts.Known(BuildHost.HERE, Option.none()),
                        false),
                new Listed(
                        story("tiny", new Entry.Started(job("tiny"), NOW, "compile")),
                        new Whereabouts.Unnamed(BOLTZMANN),
                        false));
    }

    private static JobStory story(String target, Entry last) {
        return JobStory.all(List.of(new Entry.Started(job(target), NOW, "compile"), last))
                .head();
    }

    private static JobId job(String target) {
        return JobId.of("build", target, NOW, 1);
    }
}
