package io.kernelagent.core.archive;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.Step;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;

/** Takes away one thing whose time is over. */
public sealed interface PruneStep extends Step {
    /** The word of documents for what goes. */
    String word();

    /** The build host, or the path in the workspace. */
    String where();

    /** The build that has left it. */
    Option<JobId> of();

    <R> R match(Cases<R> cases);

    /** One method for each kind of step. */
    interface Cases<R> {
        R leftover(Leftover step);

        R fetched(Fetched step);
    }

    /** What builds leave. */
    enum Kind {
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

    /**
     * One thing that a build has left.
     *
     * @param kind what
     * @param job which build
     * @param where the build host, or the path in the workspace
     * @param why how its time came to be over
     */
    record Leftover(Kind kind, JobId job, String where, String why) implements PruneStep {
        @Override
        public String word() {
            return kind.word();
        }

        @Override
        public Option<JobId> of() {
            return Option.some(job);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.leftover(this);
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

    /**
     * What was fetched from a package server to be checked, and is not asked for any more.
     *
     * @param folder where it lies in the workspace
     * @param files below that folder
     * @param why who does not need it any more
     */
    record Fetched(TreePath folder, Seq<TreePath> files, String why) implements PruneStep {
        @Override
        public String word() {
            return "fetched";
        }

        @Override
        public String where() {
            return folder.toString();
        }

        @Override
        public Option<JobId> of() {
            return Option.none();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fetched(this);
        }

        @Override
        public String id() {
            return "fetched-" + folder.name().utf8();
        }

        @Override
        public String effect() {
            return "remove " + files.size() + (files.size() == 1 ? " file" : " files")
                    + " that ka repo verify --server has fetched, from " + folder;
        }

        @Override
        public Seq<String> touches() {
            return files.map(file -> folder.plus(file).toString());
        }

        @Override
        public String doneWhen() {
            return "they are gone";
        }
    }
}
