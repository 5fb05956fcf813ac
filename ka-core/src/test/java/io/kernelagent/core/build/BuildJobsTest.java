package io.kernelagent.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BuildJobsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Seq<JobStory> STORIES =
            JobStory.all(List.of(job("ohm", 0), job("ohm", 60), job("ohm-lab", 90), JobId.of("promote", "ohm", NOON, 1))
                    .map(job -> new Entry.Started(job, NOON, "step")));

    @Test
    void a_build_is_meant_by_its_name_or_a_beginning_of_it() {
        assertThat(named("build-ohm-20261125T120000Z-1")).isEqualTo("build-ohm-20261125T120000Z-1");
        assertThat(named("build-ohm-lab-2026")).isEqualTo("build-ohm-lab-20261125T120130Z-1");
        assertThat(named("build-ohm-20261125T1201")).isEqualTo("build-ohm-20261125T120100Z-1");
    }

    /** Whoever builds twice goes on typing what the manual says. */
    @Test
    void of_a_host_the_newest_build_is_meant() {
        assertThat(named("build-ohm")).isEqualTo("build-ohm-20261125T120100Z-1");
        assertThat(named("build-ohm-lab")).isEqualTo("build-ohm-lab-20261125T120130Z-1");
    }

    @Test
    void what_several_hosts_have_in_common_means_none() {
        assertThat(BuildJobs.named(STORIES, "build-o").getLeft().mend()).contains("build-ohm-lab-");
        assertThat(BuildJobs.named(STORIES, "promote-ohm").getLeft().headline()).contains("no build has this name");
    }

    private static String named(String name) {
        return BuildJobs.named(STORIES, name).get().job().text();
    }

    private static JobId job(String host, int seconds) {
        return JobId.of("build", host, NOON.plusSeconds(seconds), 1);
    }
}
