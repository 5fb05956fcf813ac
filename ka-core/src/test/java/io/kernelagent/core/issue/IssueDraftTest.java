package io.kernelagent.core.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.build.BuildFailure;
import io.kernelagent.core.build.JobFolders;
import io.kernelagent.core.build.Preflight.Miss;
import io.kernelagent.core.build.inspect.HostReport;
import io.kernelagent.core.build.log.LogReading;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.halt.BlockKind;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.pkg.RepositoryName;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.repo.SigningFailure;
import io.kernelagent.core.site.BuildHost;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class IssueDraftTest {
    private static final JobId JOB = new JobId("build-fresnel-20261125T060000Z-1");
    private static final HostName BOLTZMANN = new HostName("boltzmann");
    private static final HostName NUCCIES = new HostName("nuccies");

    /** L051: what all build hosts lack becomes one issue about each of them. */
    @Test
    void nobody_is_ready() {
        var draft = IssueDraft.of(BuildFailure.nobodyReady(
                JOB,
                List.of(
                        new BuildFailure.Unready(BOLTZMANN, "flex: is not installed", true),
                        new BuildFailure.Unready(NUCCIES, "it does not come up", false))));
        assertThat(draft.kind()).isEqualTo(BlockKind.HOST_CHANGED);
        assertThat(draft.targets()).containsExactly("boltzmann", "nuccies");
        Golden.check("issue/unready.txt", text(draft));
    }

    /** L053: what a log says is quoted, whatever it says. */
    @Test
    void a_compilation_failed() {
        var log = LogReading.NONE.plus("""
                  CC      drivers/a.o
                drivers/a.c:5:1: error: unknown type name '@@kim ``` a5' \u001b[2J
                make: *** [Makefile:9: drivers/a.o] Error 1
                """).end();
        var folders = new JobFolders(JOB, BuildHost.HERE.under("/srv/ws").roots());
        var failure = BuildFailure.compilation(
                folders, BOLTZMANN, BuildFailure.Kind.FAILED, "the compilation exited with 2", log.error());
        var draft = IssueDraft.of(failure);
        assertThat(draft.kind()).isEqualTo(BlockKind.BUILD_FAIL);
        assertThat(draft.body()).doesNotContain("\u001b");
        Golden.check("issue/failed.txt", text(draft));
    }

    /** L062: it is about nobody in particular and halts everything. */
    @Test
    void nothing_can_be_signed() {
        var repository = RepositoryName.parse("ka").get();
        var expired = Problem.of("KA-KEY-EXPIRED", Where.file("F".repeat(40)), "the signing key expired")
                .withMend("prolong it");
        var drafts = List.of(
                        SigningFailure.unfit(repository, expired),
                        SigningFailure.failed(repository, Fault.harmless("sign", "ka.db", "gpg: `no` \u001b[2J pin")))
                .map(IssueDraft::of);
        assertThat(drafts.map(draft -> BlockKind.ofTitle(draft.title()).get())).containsOnly(BlockKind.SIGNING_FAIL);
        Golden.check("issue/signing.txt", drafts.map(IssueDraftTest::text).mkString("\n"));
    }

    @Test
    void a_host_lacks_something() {
        var misses = List.of(new Miss("flex", "is not installed"), new Miss("/srv/source", "1 MiB are free"));
        var report = new HostReport(BOLTZMANN, Option.none(), misses, Option.none());
        Golden.check("issue/host.txt", text(IssueDraft.of(report).get()));
        assertThat(IssueDraft.of(new HostReport(BOLTZMANN, Option.none(), List.empty(), Option.none())))
                .isEmpty();
    }

    private static String text(IssueDraft draft) {
        return draft.title() + "\n\n" + draft.body();
    }
}
