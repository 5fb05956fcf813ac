package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.DetachedJob;
import io.kernelagent.core.machine.Ending;
import io.kernelagent.core.machine.JobPlace;
import io.kernelagent.core.machine.JobSight;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.port.Jobs;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What everybody who keeps jobs going on a machine must do. The machine has a shell and coreutils. */
public interface JobsContract {
    /** More looks than any of these jobs needs to get anywhere. */
    int MANY_LOOKS = 5000;

    String LONG = "echo began; sleep 600";

    Jobs jobs();

    /** A folder for jobs that no other test uses. */
    MachinePath folder();

    /** Lets time pass where it does not by itself. */
    void pass();

    @Test
    default void a_job_runs_to_its_end_and_says_how_it_ended() {
        var job = shell("ends", "echo out; echo err >&2; exit 3");
        assertThat(look(job)).isEqualTo(new JobSight.Absent());
        assertThat(start(job)).isNotInstanceOf(JobSight.Absent.class);
        var ended = awaitEnd(job);
        assertThat(ended.ending()).isEqualTo(Ending.exited(3));
        assertThat(ended.log().part().utf8()).isEqualTo("out\nerr\n");
        assertThat(ended.log().size()).isEqualTo(8);
        assertThat(look(job)).isEqualTo(ended);
    }

    @Test
    default void a_job_reads_its_input_in_its_folder_with_its_environment() {
        var command = Command.of("sh", "-c", "pwd; echo $KA_X; cat")
                .in(MachinePath.of("/usr"))
                .with("KA_X", "it's here")
                .reading(Bytes.utf8("some input\n"));
        var job = new DetachedJob(place("reads"), command, Option.none());
        start(job);
        assertThat(awaitEnd(job).log().part().utf8()).isEqualTo("/usr\nit's here\nsome input\n");
    }

    @Test
    default void started_again_it_is_still_one_job() {
        var job = shell("once", LONG);
        start(job);
        await(job, sight -> logOf(sight).equals("began\n"));
        assertThat(start(job)).isInstanceOf(JobSight.Running.class);
        assertThat(logOf(look(job))).isEqualTo("began\n");
        end(job);
        assertThat(start(job)).as("also when it is over").isInstanceOf(JobSight.Ended.class);
    }

    @Test
    default void ended_by_us_it_says_so_and_keeps_its_log() {
        var job = shell("polite", LONG);
        start(job);
        await(job, sight -> logOf(sight).equals("began\n"));
        assertThat(((JobSight.Ended) end(job)).ending()).isEqualTo(Ending.signalled("TERM"));
        assertThat(((JobSight.Ended) end(job)).ending()).isEqualTo(Ending.signalled("TERM"));
        assertThat(logOf(look(job))).isEqualTo("began\n");
    }

    @Test
    default void a_job_that_does_not_listen_is_killed_with_all_that_it_started() {
        var job = shell("deaf", "trap '' TERM; echo began; sleep 600; sleep 600");
        start(job);
        await(job, sight -> logOf(sight).equals("began\n"));
        assertThat(((JobSight.Ended) end(job)).ending()).isEqualTo(Ending.signalled("KILL"));
    }

    @Test
    default void ending_what_never_began_or_is_over_changes_nothing() {
        assertThat(jobs().end(place("never")).get()).isEqualTo(new JobSight.Absent());
        var job = shell("over", "exit 7");
        start(job);
        awaitEnd(job);
        assertThat(((JobSight.Ended) end(job)).ending()).isEqualTo(Ending.exited(7));
    }

    @Test
    default void a_signal_from_elsewhere_is_named() {
        var job = shell("signal", "kill -SEGV $$");
        start(job);
        assertThat(awaitEnd(job).ending()).isEqualTo(Ending.signalled("SEGV"));
    }

    /** L053: the machine ends it by itself, whoever looks or does not. */
    @Test
    default void a_job_at_its_cap_is_ended() {
        var job = new DetachedJob(place("capped"), Command.of("sh", "-c", LONG), Option.some(Duration.ofSeconds(1)));
        start(job);
        var ended = awaitEnd(job);
        assertThat(ended.ending()).isEqualTo(Ending.outOfTime());
        assertThat(ended.log().part().utf8()).isEqualTo("began\n");
    }

    @Test
    default void a_log_is_read_in_parts() {
        var job = shell("parts", "echo 0123456789");
        start(job);
        awaitEnd(job);
        var log = ((JobSight.Ended) jobs().look(job.place(), 4).get()).log();
        assertThat(log.from()).isEqualTo(4);
        assertThat(log.part().utf8()).isEqualTo("456789\n");
        assertThat(log.next()).isEqualTo(11);
        assertThat(((JobSight.Ended) jobs().look(job.place(), 11).get())
                        .log()
                        .part()
                        .isEmpty())
                .isTrue();
        assertThat(((JobSight.Ended) jobs().look(job.place(), 99).get())
                        .log()
                        .part()
                        .isEmpty())
                .isTrue();
    }

    @Test
    default void forgotten_it_may_begin_anew_but_not_while_it_runs() {
        var job = shell("forgotten", LONG);
        start(job);
        assertThat(jobs().forget(job.place()).isLeft()).isTrue();
        assertThat(look(job)).isInstanceOf(JobSight.Running.class);
        end(job);
        assertThat(jobs().forget(job.place()).get()).isEqualTo(new JobSight.Absent());
        assertThat(jobs().forget(job.place()).get()).isEqualTo(new JobSight.Absent());
        assertThat(start(job)).isInstanceOf(JobSight.Running.class);
        end(job);
    }

    @Test
    default void jobs_are_listed_and_do_not_see_each_other() {
        assertThat(jobs().list(folder()).get()).isEmpty();
        var second = shell("b", "exit 2");
        var first = shell("a", "exit 1");
        start(second);
        start(first);
        assertThat(jobs().list(folder()).get()).containsExactly(new JobId("a"), new JobId("b"));
        assertThat(awaitEnd(first).ending()).isEqualTo(Ending.exited(1));
        assertThat(awaitEnd(second).ending()).isEqualTo(Ending.exited(2));
    }

    @Test
    default void progress_is_seen_where_something_moves_and_none_where_nothing_does() {
        var busy = shell("busy", "echo began; while :; do :; done");
        start(busy);
        long before = ticks(look(busy));
        await(busy, sight -> ticks(sight) > before);
        end(busy);
        var idle = shell("idle", LONG);
        start(idle);
        await(idle, sight -> logOf(sight).equals("began\n"));
        assertThat(ticks(look(idle))).isEqualTo(ticks(look(idle)));
        end(idle);
    }

    private long ticks(JobSight sight) {
        return ((JobSight.Running) sight).progress().cpuTicks();
    }

    private JobPlace place(String id) {
        return new JobPlace(new JobId(id), folder());
    }

    private DetachedJob shell(String id, String script) {
        return new DetachedJob(place(id), Command.of("sh", "-c", script), Option.none());
    }

    private JobSight start(DetachedJob job) {
        return jobs().start(job).getOrElseThrow(fault -> new AssertionError(fault.toString()));
    }

    private JobSight look(DetachedJob job) {
        return jobs().look(job.place(), 0).getOrElseThrow(fault -> new AssertionError(fault.toString()));
    }

    private JobSight end(DetachedJob job) {
        return jobs().end(job.place()).getOrElseThrow(fault -> new AssertionError(fault.toString()));
    }

    private JobSight.Ended awaitEnd(DetachedJob job) {
        return (JobSight.Ended) await(job, JobSight.Ended.class::isInstance);
    }

    private JobSight await(DetachedJob job, Predicate<JobSight> wanted) {
        var sight = look(job);
        for (int looks = 0; looks < MANY_LOOKS && !wanted.test(sight); looks++) {
            pass();
            sight = look(job);
        }
        assertThat(sight).matches(wanted);
        return sight;
    }

    private static String logOf(JobSight sight) {
        return sight.match(new LogText());
    }

    /** The text of the log in a sight. */
    final class LogText implements JobSight.Cases<String> {
        @Override
        public String absent() {
            return "";
        }

        @Override
        public String running(JobSight.Running seen) {
            return seen.log().part().utf8();
        }

        @Override
        public String ended(JobSight.Ended seen) {
            return seen.log().part().utf8();
        }

        @Override
        public String lost(JobSight.Lost seen) {
            return seen.log().part().utf8();
        }
    }
}
