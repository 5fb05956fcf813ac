package io.kernelagent.core.machine;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * Reads what {@link JobCommands} made a machine answer: a few lines of a word and its values, an empty line, then bytes
 * of the log. The answer is as hostile as any other: what is not understood is a fault.
 */
public final class JobAnswer {
    private static final Bytes EMPTY_LINE = Bytes.utf8("\n\n");
    private static final int MOST_DIGITS = 18;

    private JobAnswer() {}

    /**
     * The sight of the job.
     *
     * @param operation what was asked, for the fault
     * @param from the first byte of the log that was asked for
     */
    public static Either<Fault, JobSight> read(String operation, JobPlace job, Ran ran, long from) {
        return ran.whole(operation, job.toString(), Fault.Effect.UNKNOWN).flatMap(answer -> sight(answer, from)
                .toEither(() -> Fault.uncertain(
                        operation, job.toString(), "the machine gave an answer that nobody understands")));
    }

    /** As {@link #read}, where the job must be over: one that goes on resisted even being killed. */
    public static Either<Fault, JobSight> ended(JobPlace job, Ran ran) {
        return read("end the job", job, ran, 0)
                .filterOrElse(
                        sight -> !JobSight.Running.class.isInstance(sight),
                        still -> Fault.uncertain("end the job", job.toString(), "its processes do not end"));
    }

    /** As {@link #read}, where a job that still runs must not be: nothing was removed then. */
    public static Either<Fault, JobSight> forgotten(JobPlace job, Ran ran) {
        return read("forget the job", job, ran, 0)
                .filterOrElse(
                        JobSight.Absent.class::isInstance,
                        still -> Fault.harmless("forget the job", job.toString(), "it still runs; end it first"));
    }

    /** The ids of all jobs in the answer; other folders are passed over. */
    public static Either<Fault, Seq<JobId>> list(MachinePath jobs, Ran ran) {
        return ran.whole("list the jobs", jobs.toString(), Fault.Effect.NONE)
                .map(answer -> List.of(answer.utf8().split("\n"))
                        .flatMap(JobAnswer::id)
                        .sorted());
    }

    private static Option<JobId> id(String name) {
        return JobId.isOne(name) ? Option.some(new JobId(name)) : Option.none();
    }

    private static Option<JobSight> sight(Bytes answer, long from) {
        int end = answer.indexOf(EMPTY_LINE, 0);
        if (end < 0) {
            return Option.none();
        }
        var lines = List.of(answer.slice(0, end).utf8().split("\n"));
        var words = lines.tail().toSortedMap(line -> line.split(" ", 2)[0], line -> List.of(line.split(" "))
                .tail());
        var part = answer.from(end + EMPTY_LINE.length());
        return lines.head().equals("ka-job 1") ? sight(words, from, part) : Option.none();
    }

    private static Option<JobSight> sight(Map<String, List<String>> words, long from, Bytes part) {
        var log = number(words, "log", 0).map(size -> new JobLog(from, part, size));
        return words.get("state").flatMap(List::headOption).flatMap(state -> switch (state) {
            case "absent" -> Option.some(new JobSight.Absent());
            case "running" -> log.flatMap(seen -> progress(words).map(moved -> new JobSight.Running(moved, seen)));
            case "ended" -> log.flatMap(seen -> ended(words, seen));
            case "lost" -> log.flatMap(seen -> reason(words).map(why -> new JobSight.Lost(why, seen)));
            default -> Option.none();
        });
    }

    private static Option<JobProgress> progress(Map<String, List<String>> words) {
        return number(words, "progress", 0).flatMap(group -> number(words, "progress", 1)
                .flatMap(ticks -> number(words, "progress", 2).flatMap(io -> seconds(words, "progress", 3)
                        .map(age -> new JobProgress(group, ticks, io, age)))));
    }

    private static Option<JobSight> ended(Map<String, List<String>> words, JobLog log) {
        return ending(words)
                .flatMap(ending -> seconds(words, "ending", 2).map(took -> new JobSight.Ended(ending, took, log)));
    }

    private static Option<Ending> ending(Map<String, List<String>> words) {
        return word(words, "ending", 0).flatMap(kind -> switch (kind) {
            case "overdue" -> Option.some(Ending.outOfTime());
            case "exited" -> number(words, "ending", 1).map(code -> Ending.ofCode((int) Math.min(code, 255)));
            default -> Option.none();
        });
    }

    private static Option<JobSight.Reason> reason(Map<String, List<String>> words) {
        return word(words, "reason", 0).flatMap(given -> List.of(JobSight.Reason.values())
                .find(reason -> reason.word().equals(given)));
    }

    /** A span of time; a clock that was set back in between gives none. */
    private static Option<Duration> seconds(Map<String, List<String>> words, String key, int index) {
        return word(words, key, index)
                .map(text -> text.startsWith("-") ? "0" : text)
                .flatMap(JobAnswer::number)
                .map(Duration::ofSeconds);
    }

    private static Option<Long> number(Map<String, List<String>> words, String key, int index) {
        return word(words, key, index).flatMap(JobAnswer::number);
    }

    private static Option<Long> number(String text) {
        return text.matches("[0-9]{1," + MOST_DIGITS + "}") ? Option.some(Long.parseLong(text)) : Option.none();
    }

    private static Option<String> word(Map<String, List<String>> words, String key, int index) {
        return words.get(key).flatMap(values -> values.drop(index).headOption());
    }
}
