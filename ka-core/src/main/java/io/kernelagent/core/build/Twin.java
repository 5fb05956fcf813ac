package io.kernelagent.core.build;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * A build for another host whose inputs are the same. What was staged for it is what would be staged here; only the
 * packages are others, since each names the lock that it was made from.
 *
 * @param host the other host
 * @param record of its build
 * @param staging what was staged, as a path of the workspace
 */
public record Twin(HostName host, BuildRecord record, TreePath staging) {
    /** Those whose inputs are those of a task; recipes pack on their own, and share nothing. */
    static Seq<Twin> of(BuildTask task, Seq<Tuple2<HostName, BuildRecord>> others) {
        return others.filter(other ->
                        task.recipe().isEmpty() && other._2.sums().inputs().equals(task.inputs()))
                .map(other -> new Twin(other._1, other._2, stagingOf(task, other)));
    }

    private static TreePath stagingOf(BuildTask task, Tuple2<HostName, BuildRecord> other) {
        var facts = task.promotion().facts();
        return facts.output()
                .of(facts.site(), other._1)
                .folder()
                .plus(TreePath.of("work/" + other._2.job() + "/staging.tar"));
    }

    /** What the journal knows of the staging; nothing where it does not go back that far. */
    public Option<Shared> shared(Seq<JobStory> stories) {
        var story = stories.find(one -> one.job().equals(record.job()));
        return story.flatMap(told -> BuildJobs.receipt(told, BuildStep.Kind.COLLECT))
                .flatMap(words -> Digest.parse(Digest.Algorithm.SHA256, words.replaceFirst("^sha256 ", ""))
                        .toOption())
                .flatMap(sum -> story.flatMap(told -> BuildJobs.receipt(told, BuildStep.Kind.SOURCE))
                        .flatMap(Twin::instant)
                        .map(epoch -> new Shared(this, sum, epoch)));
    }

    private static Option<Instant> instant(String text) {
        try {
            return Option.some(Instant.parse(text));
        } catch (DateTimeParseException none) {
            return Option.none();
        }
    }

    /**
     * A staging that can be shared.
     *
     * @param twin whose it is
     * @param sha256 of its file
     * @param epoch when the source was made
     */
    public record Shared(Twin twin, Digest sha256, Instant epoch) {}
}
