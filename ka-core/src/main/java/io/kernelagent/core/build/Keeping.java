package io.kernelagent.core.build;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.FileStep;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.site.SitePaths;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.yaml.Decoders;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/** Which jobs are kept from being cleared away: a file for each in the state folder. */
public final class Keeping {
    private Keeping() {}

    /** The file of a job. */
    public static TreePath of(SitePaths paths, JobId job) {
        return paths.state().plus(TreePath.of("keep/" + job));
    }

    /** What a note says; one that nobody understands keeps for ever, since a tree that is gone does not come back. */
    public static Note read(Bytes text) {
        var until = text.utf8().strip().replaceFirst("^until: ", "");
        return new Note(Decoders.time(until).toOption());
    }

    /**
     * That a job is kept.
     *
     * @param until until when; none for ever
     */
    public record Note(Option<Instant> until) {
        /** Whether it is kept still. */
        public boolean holds(Instant now) {
            return until.forAll(now::isBefore);
        }

        public String words() {
            return until.map(end -> "kept until " + end).getOrElse("kept");
        }
    }

    /** Keeps a job for a time, or until somebody takes the file away. */
    public static Plan<FileStep> plan(SitePaths paths, JobId job, Instant now, Option<Duration> time) {
        var until = time.map(now::plus)
                .map(end -> Instant.ofEpochSecond(end.getEpochSecond()).toString());
        var text = Bytes.utf8("until: " + until.getOrElse("ever") + "\n");
        return new Plan<>(
                "keep",
                job.text(),
                List.of(new FileStep.Write(of(paths, job), text, "whoever clears up leaves this job alone")));
    }
}
