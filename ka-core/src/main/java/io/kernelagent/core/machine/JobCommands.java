package io.kernelagent.core.machine;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import java.time.Duration;

/**
 * The life of a detached job as commands for its machine, the same over every way there. Each of them may be repeated
 * at any time, and each answers with a sight of the job that {@link JobAnswer} reads.
 *
 * @param limit how long each of these commands may take
 * @param grace how long a job that is to end may take to clean up, before it is killed
 */
public record JobCommands(Duration limit, Duration grace) {
    /** How much of a log is handed over in one look. */
    public static final int MOST_LOG = 1 << 18;

    private static final int MOST_HEADER = 4096;
    private static final int MOST_NAMES = 1 << 20;

    /** What fits most machines. */
    public static JobCommands usual() {
        return new JobCommands(Duration.ofMinutes(1), Duration.ofSeconds(10));
    }

    /** Starts the job, unless it was ever started before. */
    public Command start(DetachedJob job) {
        var command = job.command();
        var cap = job.cap()
                .map(Duration::toSeconds)
                .map(seconds -> Math.max(1, seconds))
                .getOrElse(0L);
        return script(
                        JobScripts.START,
                        List.of(
                                job.place().state().toString(),
                                Long.toString(cap),
                                ShellLine.unlimited(command),
                                JobScripts.SUPERVISOR,
                                JobScripts.PROCESS))
                .reading(command.input());
    }

    /** Looks at the job and hands over its log from there on. */
    public Command look(JobPlace job, long from) {
        return script(
                JobScripts.LOOK, List.of(job.state().toString(), Long.toString(from), Integer.toString(MOST_LOG)));
    }

    /** Ends the job and everything that it started: first politely, after the grace without asking. */
    public Command end(JobPlace job) {
        return script(JobScripts.END, List.of(job.state().toString(), Long.toString(Math.max(1, grace.toSeconds()))))
                .within(limit.plus(grace));
    }

    /** Removes the state of a job that does not run any more. */
    public Command forget(JobPlace job) {
        return script(JobScripts.FORGET, List.of(job.state().toString()));
    }

    /** The names of all jobs below a folder. */
    public Command list(MachinePath jobs) {
        return script(JobScripts.LIST, List.of(jobs.toString())).keeping(MOST_NAMES);
    }

    private Command script(String text, List<String> words) {
        return Command.of(List.of("sh", "-c", text, "ka-job").appendAll(words))
                .reading(Bytes.EMPTY)
                .within(limit)
                .keeping(MOST_LOG + MOST_HEADER);
    }
}
