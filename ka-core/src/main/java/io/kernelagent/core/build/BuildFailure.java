package io.kernelagent.core.build;

import io.kernelagent.core.build.log.BuildError;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobId;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * A build that came to its end without a kernel.
 *
 * @param job which
 * @param buildHost where; the last one that was asked, where none was ready
 * @param kind how it ended
 * @param headline one line
 * @param error the first thing that went wrong in its log
 * @param owner the patch that wrote the line where it went wrong
 * @param unready what each build host lacked
 */
public record BuildFailure(
        JobId job,
        HostName buildHost,
        Kind kind,
        String headline,
        Option<BuildError> error,
        Option<String> owner,
        Seq<Unready> unready) {

    private static final String NOBODY = "no build host is ready";

    /** How a build ends badly. The words are those of the issue that is to be filed. */
    public enum Kind {
        /** No build host had what is needed. */
        UNREADY("[ka:host-changed]"),
        /** The build said no. */
        FAILED("[ka:build-fail]"),
        /** Nothing moved for too long. */
        STALLED("[ka:build-fail]"),
        /** It took longer than anything may take. */
        OVERDUE("[ka:build-fail]"),
        /** The build host lost it, more often than it is tried again. */
        LOST("[ka:build-fail]");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** How the title of the issue begins. */
        public String prefix() {
            return prefix;
        }
    }

    /**
     * Why one build host did not take the job.
     *
     * @param isMiss whether it was seen to lack something, which is filed; not so where it only gave no answer
     */
    public record Unready(HostName host, String lacks, boolean isMiss) {}

    /** One build host lacks something. */
    public static BuildFailure unready(JobId job, HostName host, String lacks) {
        return new BuildFailure(
                job,
                host,
                Kind.UNREADY,
                "not ready: " + lacks,
                Option.none(),
                Option.none(),
                List.of(new Unready(host, lacks, true)));
    }

    /** All of them do. */
    public static BuildFailure nobodyReady(JobId job, Seq<Unready> lacking) {
        return new BuildFailure(
                job, lacking.last().host(), Kind.UNREADY, NOBODY, Option.none(), Option.none(), lacking);
    }

    /** The compilation ended badly. */
    public static BuildFailure compilation(
            JobFolders folders, HostName host, Kind kind, String headline, Option<BuildError> error) {
        return new BuildFailure(folders.job(), host, kind, headline, error, Option.none(), List.empty());
    }

    /** The failure with the patch that wrote the failing line. */
    BuildFailure ownedBy(Option<String> patch) {
        return new BuildFailure(job, buildHost, kind, headline, error, patch, unready);
    }

    /**
     * Whether it says something about the build host, so that an issue about it is filed. What a compiler refuses is
     * the fault of what was to be compiled; and what each of several build hosts lacked was filed when it was seen.
     */
    public boolean isOfHost() {
        return kind != Kind.FAILED && !headline.equals(NOBODY);
    }

    /** The title of the issue that is filed. */
    public String issueTitle() {
        return kind.prefix() + " " + buildHost + ": " + headline;
    }

    /** One line for people, which bears the name of an issue only where one is filed. */
    public String title() {
        if (isOfHost()) {
            return issueTitle();
        }
        return headline.equals(NOBODY) ? headline : buildHost + ": " + headline;
    }
}
