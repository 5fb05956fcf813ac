package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.round.Sighting;
import io.kernelagent.core.build.round.WatchNote;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchTree;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Looks at builds where they are compiled. A build host that does not answer is a sight of its own. */
final class Sightings {
    private final PatchTree files;
    private final Workshop workshop;
    private final JobSearch search;
    private final Site site;

    Sightings(PatchTree files, Workshop workshop, JobSearch search, Site site) {
        this.files = files;
        this.workshop = workshop;
        this.search = search;
        this.site = site;
    }

    /** What is seen of each of them, in their order. */
    Either<Stop, Seq<Sighting>> of(Seq<JobStory> stories) {
        return files.read(stories.map(this::note))
                .<Stop>mapLeft(Stop.Failed::new)
                .map(notes -> stories.map(story ->
                        new Sighting(story, place(story), note(story, notes), workshop.isAttended(story.job()))));
    }

    private TreePath note(JobStory story) {
        return WatchNote.of(site.paths(), story.job());
    }

    private Option<WatchNote> note(JobStory story, Map<TreePath, Option<Bytes>> notes) {
        return notes.get(note(story)).flatMap(text -> text).flatMap(text -> WatchNote.read(note(story), text));
    }

    /** A build that is over is not looked for: its story says all. */
    private Sighting.Place place(JobStory story) {
        return BuildJobs.chosen(story)
                .filter(host -> story.closed().isEmpty())
                .map(HostName::new)
                .map(host -> place(story, host))
                .getOrElse(Sighting.Nowhere::new);
    }

    /** Before the compilation there is nothing that anybody would have to look at. */
    private Sighting.Place place(JobStory story, HostName host) {
        return search.places()
                .compiling(site, story)
                .fold(
                        stop -> stop.<Sighting.Place>fold(
                                refused -> new Sighting.Elsewhere(
                                        host, refused.problems().head()),
                                failed -> new Sighting.Silent(host, failed.fault())),
                        job -> job.map(this::place).getOrElse(() -> new Sighting.Idle(host)));
    }

    private Sighting.Place place(FoundJob job) {
        var host = job.host().name();
        return search.places()
                .lastCompilation(job)
                .fold(fault -> new Sighting.Silent(host, fault), last -> last.<Sighting.Place>map(
                                seen -> new Sighting.Found(host, job.folders().compilation(seen._1), seen._2))
                        .getOrElse(() -> new Sighting.Idle(host)));
    }
}
