package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.port.Journal;
import io.kernelagent.testkit.contract.JournalContract;
import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest implements JournalContract {
    private static final JobId JOB = new JobId("promote-fresnel-1");
    private static final Entry FIRST = new Entry.Started(JOB, Instant.parse("2026-11-21T06:30:00Z"), "first");
    private static final Entry SECOND = new Entry.Done(JOB, Instant.parse("2026-11-21T06:30:01Z"), "first", "1 file");

    @TempDir
    Path root;

    @Override
    public Journal journal() {
        return new FileJournal(LocalSettings.of(root));
    }

    @Test
    void a_line_is_one_json_object_that_says_what_it_is() throws IOException {
        journal().append(FIRST);
        assertThat(file())
                .hasContent("{\"v\":1,\"entry\":\"started\",\"job\":\"promote-fresnel-1\","
                        + "\"at\":\"2026-11-21T06:30:00Z\",\"step\":\"first\"}\n");
    }

    @Test
    void a_file_where_the_state_folder_should_be_is_no_empty_journal() throws IOException {
        Files.writeString(root.resolve(".ka"), "not a folder");
        assertThat(journal().all().getLeft().detail()).endsWith("Not a directory");
        assertThat(journal().append(FIRST).getLeft().detail()).endsWith(".ka: it is not a folder");
    }

    @Test
    void a_torn_last_line_is_left_out_wherever_it_is_torn() throws IOException {
        journal().append(FIRST);
        journal().append(SECOND);
        var whole = Files.readAllBytes(file());
        var endOfFirst = Files.readAllLines(file()).get(0).length() + 1;
        for (int length = endOfFirst; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(journal().all().get()).containsExactly(FIRST);
        }
    }

    @Test
    void an_append_after_a_torn_line_takes_the_torn_line_away() throws IOException {
        journal().append(FIRST);
        Files.writeString(file(), "{\"v\":1,\"entry\":\"do", StandardOpenOption.APPEND);
        assertThat(journal().append(SECOND).get()).isEqualTo(SECOND);
        assertThat(journal().all().get()).containsExactly(FIRST, SECOND);
        assertThat(Files.readAllLines(file())).hasSize(2);
    }

    @Test
    void a_torn_line_longer_than_the_window_is_taken_away_too() throws IOException {
        journal().append(FIRST);
        Files.writeString(file(), "x".repeat(200_000), StandardOpenOption.APPEND);
        journal().append(SECOND);
        assertThat(journal().all().get()).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_torn_first_line_leaves_an_empty_journal() throws IOException {
        Files.createDirectories(RawPaths.folderOf(file()));
        Files.writeString(file(), "{\"v\":1");
        assertThat(journal().all().get()).isEmpty();
        journal().append(FIRST);
        assertThat(journal().all().get()).containsExactly(FIRST);
    }

    @Test
    void a_damaged_line_in_the_middle_is_a_fault_that_names_it() throws IOException {
        journal().append(FIRST);
        Files.writeString(file(), "{\"v\":1,\"entry\":\n", StandardOpenOption.APPEND);
        journal().append(SECOND);
        var fault = journal().all().getLeft();
        assertThat(fault.detail()).isEqualTo("line 2 is damaged: it is no JSON object");
        assertThat(fault.effect()).isEqualTo(Fault.Effect.NONE);
    }

    @Test
    void lines_that_are_json_and_no_journal_lines_are_refused_by_their_reason() throws IOException {
        Files.createDirectories(RawPaths.folderOf(file()));
        var start = "{\"v\":1,\"job\":\"a-1\",\"at\":\"2026-11-21T06:30:00Z\",";
        List.of(
                        "[]",
                        "{} {}",
                        "{\"entry\":\"started\"}",
                        start + "\"entry\":\"dreamt\"}",
                        start + "\"entry\":\"opened\",\"who\":\"a\",\"command\":[],\"plan\":\"MD5:00\"}",
                        start + "\"entry\":\"closed\",\"ending\":\"MAYBE\",\"summary\":\"\"}",
                        "{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":1}}}}}",
                        "{\"v\":1,\"entry\":\"claimed\",\"job\":\"../x\",\"at\":\"2026-11-21T06:30:00Z\"}")
                .forEach(line -> {
                    try {
                        Files.writeString(file(), line + "\n");
                    } catch (IOException failure) {
                        throw new AssertionError(failure);
                    }
                    assertThat(journal().all().getLeft().detail()).startsWith("line 1 is ");
                });
    }

    @Test
    void a_line_may_say_more_than_this_version_reads() throws IOException {
        journal().append(FIRST);
        var line = Files.readString(file()).replace("\"step\"", "\"later\":{\"x\":[1,null]},\"step\"");
        Files.writeString(file(), line);
        assertThat(journal().all().get()).containsExactly(FIRST);
    }

    private Path file() {
        return root.resolve(".ka/journal/journal.ndjson");
    }
}
