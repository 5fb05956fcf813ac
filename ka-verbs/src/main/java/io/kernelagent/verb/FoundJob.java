package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.JobFolders;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.Site;
import io.vavr.collection.Seq;

/**
 * A job of building that the journal knows.
 *
 * @param site the site, as it is now
 * @param story what became of it
 * @param host where it was compiled, its roots absolute
 * @param folders where it worked there
 */
record FoundJob(Site site, JobStory story, BuildHost host, JobFolders folders) {
    /** The numbers of all attempts to compile that there may be. */
    Seq<Integer> attempts() {
        return BuildJobs.attempts(story, site.limits());
    }
}
