package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.BuildStage;
import io.kernelagent.core.build.Whereabouts;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.port.Journal;
import io.kernelagent.port.PatchTree;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Tells of all builds, from the journal and {@code ka.yaml}: no build host is asked. */
public final class ListBuilds {
    private final PatchTree files;
    private final Journal journal;

    public ListBuilds(PatchTree files, Journal journal) {
        this.files = files;
        this.journal = journal;
    }

    /** All builds, the oldest first. */
    public Either<Stop, Seq<Listed>> run() {
        return new ReadSite(files)
                .run()
                .flatMap(site -> journal.all().<Stop>mapLeft(Stop.Failed::new).map(entries -> JobStory.all(entries)
                        .filter(BuildJobs::isBuild)
                        .map(story -> new Listed(story, Whereabouts.of(site, story)))));
    }

    /** A build, and on which build host it is. */
    public record Listed(JobStory story, Whereabouts place) {
        /** How far it is, in words. */
        public String stage() {
            return BuildStage.words(story);
        }
    }
}
