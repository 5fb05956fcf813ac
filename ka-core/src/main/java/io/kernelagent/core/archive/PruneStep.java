package io.kernelagent.core.archive;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.Step;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Locale;

/**
 * Takes away one thing that a build has left.
 *
 * @param kind what
 * @param job which build
 * @param where the build host, or the path in the workspace
 * @param why how its time came to be over
 */
public record PruneStep(Kind kind, JobId job, String where, String why) implements Step {
    /** What builds leave. */
    public enum Kind {
        /** The tree and the staging on the build host. */
        TREE("remove the tree of %s from %s", "its folders there are gone"),
        /** What the packages were made of, in the workspace. */
        STAGING("remove the staging of %s from %s", "no staging is there"),
        /** Packages and metadata, in the workspace, as one file. */
        ARCHIVE("archive the packages of %s as %s", "the archive is there, and the folder beside it is gone"),
        /** What a build without a kernel has left in the workspace. */
        WORK("remove what is left of %s in %s", "the folder is gone"),
        /** An archive that is old enough. */
        EXPIRED("remove the archive of %s, %s", "the archive is gone"),
        /** The logs on the build host. */
        LOG("remove the logs of %s from %s", "the build host knows no such compilation");

        private final String effect;
        private final String done;

        Kind(String effect, String done) {
            this.effect = effect;
            this.done = done;
        }

        /** The word of documents, and of step names. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String id() {
        return id(kind, job);
    }

    static String id(Kind kind, JobId job) {
        return kind.word() + "-" + job;
    }

    @Override
    public String effect() {
        return String.format(Locale.ROOT, kind.effect, job, where);
    }

    @Override
    public Seq<String> touches() {
        return List.of(where);
    }

    @Override
    public String doneWhen() {
        return kind.done;
    }
}
