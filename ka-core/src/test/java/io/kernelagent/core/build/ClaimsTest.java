package io.kernelagent.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Digest INPUTS = Digests.blake2b(Bytes.utf8("inputs"));
    private static final JobId FRESNEL = new JobId("build-fresnel-20261125T060000Z-1");
    private static final JobId OHM = new JobId("build-ohm-20261125T060001Z-1");
    private static final Entry CLAIM = new Entry.Done(FRESNEL, NOW, "claim", Claims.receipt(INPUTS));
    private static final Entry COMPILES = new Entry.Started(FRESNEL, NOW, "compile");

    @Test
    void a_build_that_somebody_is_at_is_ahead_once_it_has_claimed() {
        assertThat(ahead(true, CLAIM)).containsExactly(FRESNEL);
        assertThat(ahead(true, new Entry.Started(FRESNEL, NOW, "claim"))).isEmpty();
    }

    /** It compiles on its build host whether or not anybody looks. */
    @Test
    void a_build_that_was_left_is_ahead_only_when_it_has_begun_to_compile() {
        assertThat(ahead(false, CLAIM)).isEmpty();
        assertThat(ahead(false, CLAIM, COMPILES)).containsExactly(FRESNEL);
    }

    @Test
    void a_build_that_is_over_is_ahead_of_nobody() {
        assertThat(ahead(true, CLAIM, COMPILES, new Entry.Closed(FRESNEL, NOW, Entry.Ending.FAILED, "cancelled")))
                .isEmpty();
    }

    @Test
    void a_claim_of_other_inputs_or_one_that_failed_is_none() {
        var others = Claims.receipt(Digests.blake2b(Bytes.utf8("other inputs")));
        assertThat(ahead(true, new Entry.Done(FRESNEL, NOW, "claim", others))).isEmpty();
        assertThat(ahead(true, new Entry.Failed(FRESNEL, NOW, "claim", Fault.harmless("a", "b", "c"))))
                .isEmpty();
    }

    @Test
    void nobody_waits_for_himself() {
        var claims = new Claims(JobStory.all(List.of(CLAIM, COMPILES)));
        assertThat(claims.ahead(INPUTS, Option.some(FRESNEL), job -> true)).isEmpty();
    }

    private static Option<JobId> ahead(boolean isAttended, Entry... entries) {
        return new Claims(JobStory.all(List.of(entries)))
                .ahead(INPUTS, Option.some(OHM), job -> isAttended)
                .map(JobStory::job);
    }
}
