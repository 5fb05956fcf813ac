package io.kernelagent.core.archive;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.plan.Step;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Brings an archived build back. */
public final class Restoring {
    private Restoring() {}

    /** What there is to do: nothing where the folder is there; left where there is no archive. */
    public static Either<Problem, Plan<Restore>> plan(JobId job, Map<JobId, WorkFolder> folders) {
        var folder = folders.get(job);
        if (folder.exists(WorkFolder::hasFiles)) {
            return Either.right(new Plan<>("restore-archive", job.text(), List.empty()));
        }
        return folder.filter(WorkFolder::isArchived)
                .map(there -> new Plan<>("restore-archive", job.text(), List.of(new Restore(job, there))))
                .toEither(
                        () -> Problem.of("KA-ARCHIVE-NONE", Where.file(job.text()), "there is no archive of this build")
                                .withMend("archives are removed after retention.archives_days; build it again"));
    }

    static String id(JobId job) {
        return "restore-" + job;
    }

    /** Unpacks the archive, and compares every file with the sums in it. */
    public record Restore(JobId job, WorkFolder folder) implements Step {
        @Override
        public String id() {
            return Restoring.id(job);
        }

        @Override
        public String effect() {
            return "restore " + folder.path() + " from " + folder.archive();
        }

        @Override
        public Seq<String> touches() {
            return List.of(folder.path().toString());
        }

        @Override
        public String why() {
            return "somebody wants to see it";
        }

        @Override
        public String doneWhen() {
            return "the folder is there, and every file has the sum that is written in it";
        }
    }
}
