package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.BuildProblems;
import io.kernelagent.core.build.BuildStage;
import io.kernelagent.core.build.Whereabouts;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.port.Journal;
import io.kernelagent.port.PatchTree;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Tells of all builds, from the journal, {@code ka.yaml} and who is at them here: no build host is asked. */
public final class ListBuilds {
    private final PatchTree files;
    private final Journal journal;
    private final Workshop workshop;

    public ListBuilds(PatchTree files, Journal journal, Workshop workshop) {
        this.files = files;
        this.journal = journal;
        this.workshop = workshop;
    }

    /** All builds, the oldest first. */
    public Either<Stop, Seq<Listed>> run() {
        return new ReadSite(files)
                .run()
                .flatMap(site -> journal.all().<Stop>mapLeft(Stop.Failed::new).map(entries -> JobStory.all(entries)
                        .filter(BuildJobs::isBuild)
                        .map(story -> new Listed(story, Whereabouts.of(site, story), isAttended(story)))));
    }

    private boolean isAttended(JobStory story) {
        return story.closed().isEmpty() && workshop.isAttended(story.job());
    }

    /**
     * A build, and on which build host it is.
     *
     * @param isAttended whether a {@code ka build} is at it, which sees to everything itself
     */
    public record Listed(JobStory story, Whereabouts place, boolean isAttended) {
        /** How far it is, in words. */
        public String stage() {
            return BuildStage.words(story);
        }

        /** What to do about a build host that {@code ka.yaml} has lost. */
        public String mend(Whereabouts.Unnamed lost) {
            return BuildProblems.unnamed(story, lost.host()).mend();
        }

        /** What to type next; none for one that is over, that somebody is at, or that {@code ka.yaml} has lost. */
        public Option<String> next() {
            boolean isLost = place.fold(() -> false, known -> false, unnamed -> true);
            boolean isWaiting = story.closed().isEmpty() && !isAttended && !isLost;
            return Option.when(isWaiting, story.job())
                    .flatMap(BuildJobs::target)
                    .map(target -> "ka build " + target);
        }
    }
}
