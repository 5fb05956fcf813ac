package io.kernelagent.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BusyHostsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final JobId JOB = new JobId("build-fresnel-20261125T060000Z-1");
    private static final Site SITE = Site.parse("ka.yaml", Bytes.utf8("""
            signing_host: {address: signer@hub.lan}
            build_hosts:
              boltzmann: {address: ka@boltzmann}
              hub: {address: ka@hub}
            """)).get();

    /** L086, I23: nothing is installed on a machine while a kernel is built on it, nor on the one that signs. */
    @Test
    void a_machine_with_a_running_build_is_not_disturbed() {
        var busy = new BusyHosts(SITE, stories(new Entry.Done(JOB, NOW, "ready-boltzmann", "")));
        var problems = List.of(new HostName("boltzmann"), new HostName("hub"), new HostName("fresnel"))
                .flatMap(busy::objection);
        Golden.check(
                "build/busy.txt",
                problems.map(problem -> ProblemText.of(List.of(problem))).mkString("\n"));
    }

    @Test
    void a_build_that_is_over_disturbs_nobody() {
        var over = stories(
                new Entry.Done(JOB, NOW, "ready-boltzmann", ""), new Entry.Closed(JOB, NOW, Entry.Ending.FAILED, ""));
        assertThat(new BusyHosts(SITE, over).objection(new HostName("boltzmann")))
                .isEmpty();
        var elsewhere = stories(new Entry.Failed(JOB, NOW, "ready-boltzmann", Fault.harmless("a", "b", "c")));
        assertThat(new BusyHosts(SITE, elsewhere).jobsOn(new HostName("boltzmann")))
                .isEmpty();
    }

    private static Seq<JobStory> stories(Entry... entries) {
        return JobStory.all(List.of(entries));
    }
}
