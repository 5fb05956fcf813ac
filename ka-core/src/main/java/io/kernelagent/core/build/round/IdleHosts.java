package io.kernelagent.core.build.round;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.BuildStep;
import io.kernelagent.core.journal.Deeds;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.Site;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** Which build hosts that sleep between jobs may sleep again. */
public final class IdleHosts {
    private final Seq<Entry> entries;
    private final Seq<JobStory> stories;

    private IdleHosts(Seq<Entry> entries) {
        this.entries = entries;
        this.stories = JobStory.all(entries);
    }

    /**
     * L050: those that a build has woken, that no open build needs, and on which nothing was done for as long as the
     * site says. Without His nobody was woken.
     */
    public static Seq<ReleaseStep> of(Site site, Seq<Entry> entries, Instant now) {
        var idle = new IdleHosts(entries);
        return site.works().his().isEmpty()
                ? List.empty()
                : site.works()
                        .buildHosts()
                        .filter(host -> host.waking().isOnDemand())
                        .flatMap(host -> idle.release(host, now));
    }

    private Option<ReleaseStep> release(BuildHost host, Instant now) {
        return idleSince(host)
                .filter(since -> !now.isBefore(since.plus(host.waking().releaseAfter())))
                .map(since -> new ReleaseStep(host.name(), Duration.between(since, now)));
    }

    /** When the last build that had to do with it came to its end; none where it has been released since. */
    private Option<Instant> idleSince(BuildHost host) {
        var touched = stories.filter(BuildJobs::isBuild)
                .filter(story -> story.steps().exists(step -> step.step().equals(BuildStep.Ready.id(host.name()))));
        boolean isNeeded = touched.exists(story -> story.closed().isEmpty());
        var last = touched.map(JobStory::last).max();
        var released = Deeds.of(entries).get(ReleaseStep.id(host.name()));
        return isNeeded ? Option.none() : last.filter(since -> released.forAll(at -> at.isBefore(since)));
    }
}
