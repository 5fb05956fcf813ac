package io.kernelagent.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobIdTest {
    private static final Instant HALF_PAST_SIX = Instant.parse("2026-11-21T06:30:00.999Z");

    @Test
    void a_job_is_named_by_verb_subject_second_and_number() {
        assertThat(JobId.of("promote", "fresnel", HALF_PAST_SIX, 2).text())
                .isEqualTo("promote-fresnel-20261121T063000Z-2");
    }

    @Test
    void what_an_id_cannot_hold_becomes_a_hyphen() {
        assertThat(JobId.of("import", "\u00e9 /x", HALF_PAST_SIX, 1).text())
                .isEqualTo("import----x-20261121T063000Z-1");
        assertThat(JobId.of("", "", HALF_PAST_SIX, 1).text()).isEqualTo("job-20261121T063000Z-1");
    }

    @Test
    void a_long_subject_is_cut() {
        assertThat(JobId.of("import", "x".repeat(500), HALF_PAST_SIX, 1).text()).hasSizeLessThan(200);
    }
}
