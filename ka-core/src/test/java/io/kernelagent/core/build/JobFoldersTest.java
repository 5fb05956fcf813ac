package io.kernelagent.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.site.BuildHost;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

class JobFoldersTest {
    private static final BuildHost.Roots ROOTS =
            new BuildHost.Roots("/srv/ka/source", "/srv/ka/ccache", "/srv/ka/output");
    private static final JobFolders FIRST = new JobFolders(new JobId("build-fresnel-20261125T060000Z-1"), ROOTS);
    private static final JobFolders SECOND = new JobFolders(new JobId("build-fresnel-20261125T060000Z-2"), ROOTS);

    /** I18: what one run has left is never seen by the next one. */
    @Test
    void two_jobs_share_no_folder_that_they_work_in() {
        assertThat(own(FIRST)).doesNotContainAnyElementsOf(own(SECOND));
        assertThat(own(FIRST)).allMatch(path -> path.toString().contains("/" + FIRST.job()));
    }

    /** L064: sources are kept between jobs on purpose; clearing up after a job leaves them alone. */
    @Test
    void clearing_up_after_a_job_removes_what_is_its_own_and_no_source() {
        var cleared =
                FIRST.clear(BuildHost.HERE).words().dropUntil("--"::equals).tail();
        assertThat(cleared)
                .containsExactly(FIRST.source().toString(), FIRST.output().toString());
        var kept = List.of(FIRST.repository("0123abcd"), FIRST.sourcesOf("linux-fresnel"), FIRST.ccache());
        assertThat(kept)
                .noneMatch(path -> cleared.exists(gone -> path.toString().startsWith(gone)));
    }

    private static Seq<MachinePath> own(JobFolders job) {
        return List.of(job.source(), job.tree(), job.output(), job.staging(), job.packages(), job.travelling());
    }
}
