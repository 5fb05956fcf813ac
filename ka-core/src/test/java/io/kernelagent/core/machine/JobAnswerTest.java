package io.kernelagent.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JobAnswerTest {
    private static final JobPlace JOB = new JobPlace(new JobId("build-1"), MachinePath.of("/srv/ka/jobs"));

    @Test
    void every_kind_of_sight_is_read() {
        assertThat(read("ka-job 1\nstate absent\n\n").get()).isEqualTo(new JobSight.Absent());
        assertThat(read("ka-job 1\nstate running\nprogress 77 1200 34567 61\nlog 9\n\nmore\n\ntext")
                        .get())
                .isEqualTo(new JobSight.Running(
                        new JobProgress(77, 1200, 34567, Duration.ofSeconds(61)),
                        new JobLog(3, Bytes.utf8("more\n\ntext"), 9)));
        assertThat(read("ka-job 1\nstate ended\nending exited 143 5\nlog 0\n\n").get())
                .isEqualTo(new JobSight.Ended(
                        Ending.signalled("TERM"), Duration.ofSeconds(5), new JobLog(3, Bytes.EMPTY, 0)));
        assertThat(read("ka-job 1\nstate ended\nending overdue 143 -5\nlog 0\n\n")
                        .get())
                .isEqualTo(new JobSight.Ended(Ending.outOfTime(), Duration.ZERO, new JobLog(3, Bytes.EMPTY, 0)));
        assertThat(read("ka-job 1\nstate lost\nreason rebooted\nlog 0\n\n").get())
                .isEqualTo(new JobSight.Lost(JobSight.Reason.REBOOTED, new JobLog(3, Bytes.EMPTY, 0)));
    }

    @Test
    void what_is_not_understood_is_a_fault() {
        var strange = List.of(
                "",
                "\n\n",
                "ka-job 2\nstate absent\n\n",
                "ka-job 1\nstate absent\n",
                "ka-job 1\n\n",
                "ka-job 1\nstate\n\n",
                "ka-job 1\nstate gone\n\n",
                "ka-job 1\nstate running\nlog 0\n\n",
                "ka-job 1\nstate running\nprogress 1 2 3\nlog 0\n\n",
                "ka-job 1\nstate running\nprogress 1 2 3 4\n\n",
                "ka-job 1\nstate running\nprogress 1 -2 3 4\nlog 0\n\n",
                "ka-job 1\nstate running\nprogress 1 9999999999999999999 3 4\nlog 0\n\n",
                "ka-job 1\nstate ended\nending 0000000000\nlog 0\n\n",
                "ka-job 1\nstate lost\nreason bored\nlog 0\n\n");
        for (var text : strange) {
            assertThat(read(text).getLeft().effect()).as(text).isEqualTo(Fault.Effect.UNKNOWN);
        }
    }

    @Test
    void a_machine_that_cannot_do_it_is_quoted() {
        var ran = new Ran(
                Ending.exited(69), Ran.Output.NONE, new Ran.Output(Bytes.utf8("a\u001b[31m\nb\nc\nd\n"), false));
        assertThat(JobAnswer.read("start", JOB, ran, 0).getLeft().detail()).isEqualTo("exited with 69: b; c; d");
    }

    @Test
    void names_that_are_no_jobs_are_passed_over() {
        var ran = said("build-2\n.hidden\n\nbuild-1\nno job\n");
        assertThat(JobAnswer.list(JOB.jobs(), ran).get()).containsExactly(new JobId("build-1"), new JobId("build-2"));
    }

    @Property
    void no_answer_is_too_strange(@ForAll byte[] answer) {
        assertThat(read(Bytes.wrap(answer).latin1())).isNotNull();
        assertThat(read("ka-job 1\nstate running\n" + Bytes.wrap(answer).latin1()))
                .isNotNull();
    }

    private static Either<Fault, JobSight> read(String answer) {
        return JobAnswer.read("look", JOB, said(answer), 3);
    }

    private static Ran said(String answer) {
        return new Ran(Ending.exited(0), new Ran.Output(Bytes.utf8(answer), false), Ran.Output.NONE);
    }
}
