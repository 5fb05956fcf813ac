package io.kernelagent.core.build;

import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.text.Amount;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What will be carried between this machine and the build host, as far as it can be told before a build.
 *
 * @param there what is sent
 * @param back what is fetched
 */
public record Freight(Seq<Load> there, Seq<Load> back) {
    private static final Pattern STAGED = Pattern.compile("one file, ([0-9]{1,15}) bytes");

    /**
     * One thing that is carried.
     *
     * @param what in words
     * @param bytes how many, where that is known
     * @param note when it is carried, or how that is known; may be empty
     */
    public record Load(String what, Option<Long> bytes, String note) {
        /** {@code linux-6.1.tar.xz (130 MiB), unless it is there already}. */
        public String words() {
            return what
                    + bytes.map(size -> " (" + Amount.bytes(size) + ")").getOrElse("")
                    + (note.isEmpty() ? "" : ", " + note);
        }
    }

    /**
     * Of a build that compiles.
     *
     * @param route who may be asked
     * @param stories what the journal tells of earlier builds
     * @param tarball how large the source tarball is, where there is one and it could be measured
     */
    public static Freight of(BuildTask task, Router.Route route, Seq<JobStory> stories, Option<Long> tarball) {
        return task.recipe()
                .map(recipe -> new Freight(
                        List.of(new Load("the recipe with what lies beside it", Option.some(recipe.size()), "")),
                        List.of(packages(task))))
                .getOrElse(() -> new Freight(
                        source(task, route, tarball).toList().appendAll(ours(task)), List.of(staging(task, stories))));
    }

    /** What the journal is told of a staging. */
    public static String staged(Option<Long> bytes) {
        return "one file" + bytes.map(size -> ", " + size + " bytes").getOrElse("");
    }

    private static Seq<Load> ours(BuildTask task) {
        var lock = task.promotion().lock();
        var config = task.config();
        var size = config.snapshot()
                .map(snapshot ->
                        (long) snapshot.length() + 1 + config.fragment().length());
        return List.of(
                new Load(
                        lock.cumulative().path().toString(),
                        Option.some((long) lock.cumulative().size()),
                        ""),
                new Load("the configuration", size, ""));
    }

    private static Option<Load> source(BuildTask task, Router.Route route, Option<Long> tarball) {
        if (task.tarball().isDefined()) {
            return Option.some(new Load(task.tree(), tarball, "unless it is there from an earlier job"));
        }
        boolean isGit = task.promotion().facts().baseline().isGit();
        if (Baseline.namesUrl(task.tree())) {
            return Option.none();
        }
        boolean isAway = route.candidates().exists(one -> !one.host().isHere());
        return Option.when(
                task.isOnlyHere() && isAway,
                () -> isGit
                        ? new Load(
                                "one commit of " + task.tree(), Option.none(), "unless it is there from an earlier job")
                        : new Load("the folder " + task.tree(), Option.none(), ""));
    }

    private static Load staging(BuildTask task, Seq<JobStory> stories) {
        var last = task.history()
                .lastOption()
                .flatMap(record -> stories.find(story -> story.job().equals(record.job())))
                .flatMap(story -> BuildJobs.receipt(story, BuildStep.Kind.STAGE))
                .map(STAGED::matcher)
                .filter(Matcher::matches)
                .map(match -> Long.valueOf(match.group(1)));
        return new Load("the staging", last, note(last));
    }

    private static Load packages(BuildTask task) {
        var last = task.history().lastOption().map(record -> record.packages()
                .map(BuildRecord.BuiltPackage::size)
                .map(Integer::longValue)
                .sum()
                .longValue());
        return new Load("the packages", last, note(last));
    }

    private static String note(Option<Long> last) {
        return last.isDefined() ? "the last time" : "of a size that no earlier build tells";
    }
}
