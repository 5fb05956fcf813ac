package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.port.Journal;
import io.vavr.collection.List;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every journal must do. */
public interface JournalContract {
    /** The journal of this test; asked again, the same journal as a later process would open it. */
    Journal journal();

    @Test
    default void a_journal_that_nobody_wrote_to_is_empty() {
        assertThat(journal().all().get()).isEmpty();
    }

    @Test
    default void entries_come_back_in_the_order_they_were_appended() {
        var lines = aWholeJob(new JobId("promote-fresnel-1"));
        var journal = journal();
        lines.forEach(line -> assertThat(journal.append(line).get()).isEqualTo(line));
        assertThat(journal.all().get()).containsExactlyElementsOf(lines);
    }

    @Test
    default void a_later_process_reads_every_kind_of_entry_as_it_was_written() {
        var lines = aWholeJob(new JobId("promote-fresnel-1"));
        var journal = journal();
        lines.forEach(journal::append);
        assertThat(journal().entries(new JobId("promote-fresnel-1")).get()).containsExactlyElementsOf(lines);
    }

    @Test
    default void jobs_do_not_see_each_other() {
        var journal = journal();
        var first = new Entry.Started(new JobId("one"), at(1), "write");
        var second = new Entry.Started(new JobId("two"), at(2), "write");
        journal.append(first);
        journal.append(second);
        assertThat(journal.entries(new JobId("two")).get()).containsExactly(second);
        assertThat(journal.all().get()).containsExactly(first, second);
    }

    @Test
    default void a_job_that_never_began_has_no_entries() {
        assertThat(journal().entries(new JobId("never")).get()).isEmpty();
    }

    @Test
    default void two_jobs_of_one_second_have_two_ids() {
        var journal = journal();
        var ids = List.range(0, 5)
                .map(number -> journal.newJob("promote", "fresnel", at(7)).get())
                .append(journal().newJob("promote", "fresnel", at(7)).get());
        assertThat(ids.distinct()).hasSize(6);
        assertThat(ids.head().text()).isEqualTo("promote-fresnel-20261121T063007Z-1");
    }

    @Test
    default void a_subject_of_any_characters_and_length_gives_a_job_id() {
        var journal = journal();
        assertThat(journal.newJob("import", "../patches/board/x y\n", at(1))
                        .get()
                        .text())
                .isEqualTo("import-..-patches-board-x-y--20261121T063001Z-1");
        assertThat(journal.newJob("import", "n".repeat(5000), at(1)).isRight()).isTrue();
    }

    @Test
    default void a_claimed_id_is_no_entry_yet() {
        var journal = journal();
        var job = journal.newJob("promote", "fresnel", at(1)).get();
        assertThat(journal.entries(job).get()).isEmpty();
    }

    private static List<Entry> aWholeJob(JobId job) {
        return List.of(
                new Entry.Opened(
                        job,
                        at(0),
                        "ada@noether",
                        List.of("ka", "promote", "fresnel", "", "\"quoted\"\n\u0007\u00e9\ud83d\udc27"),
                        Digests.blake2b(Bytes.utf8("plan"))),
                new Entry.Started(job, at(1), "build/fresnel/v6.1%2Fx/manifest.lock"),
                new Entry.Done(job, at(2), "build/fresnel/v6.1%2Fx/manifest.lock", "1204 bytes\tb2sum ab"),
                new Entry.Failed(job, at(3), "second", Fault.uncertain("write", "x", "disk full\nsecond line")),
                new Entry.Failed(job, at(4), "third", Fault.harmless("write", "y", "")),
                new Entry.Closed(job, at(5).plusNanos(123_456_789), Entry.Ending.FAILED, "1 of 3 steps"));
    }

    private static Instant at(int second) {
        return Instant.parse("2026-11-21T06:30:00Z").plusSeconds(second);
    }
}
