package io.kernelagent.verb;

import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Progress;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * Builds, and hands what was built over for signing: it is published in the repository that the site names, under the
 * rules of {@link Publish} and with its steps in a job of their own. What is wrong with publishing is told as such; the
 * build is done by then, and the same command finds it done.
 */
public final class HandOver {
    private final Build build;
    private final Option<Publish> publish;
    private final Progress progress;
    private final String root;

    /**
     * A build with or without somebody to hand over to.
     *
     * @param publish none where nothing is to be handed over
     * @param root the folder of the workspace on this machine
     */
    public HandOver(Build build, Option<Publish> publish, Progress progress, String root) {
        this.build = build;
        this.publish = publish;
        this.progress = progress;
        this.root = root;
    }

    /** What was built and published, or would be. */
    public Either<Stop, Outcome> run(Build.Order order) {
        return build.run(order).flatMap(built -> handedOver(built, order.by()));
    }

    private Either<Stop, Outcome> handedOver(Build.Outcome built, Invocation by) {
        if (publish.isEmpty() || built.record().isEmpty()) {
            return Either.right(new Outcome(built, Option.none()));
        }
        var files = built.packages();
        progress.say("handing over " + files.map(TreePath::name).mkString(", "));
        return publish.get()
                .run(new Publish.Order(files.map(file -> root + "/" + file), Extent.ACT, by))
                .map(published -> new Outcome(built, Option.some(published)));
    }

    /**
     * What came of it.
     *
     * @param built what was built, or would be
     * @param published what was done to the repository; none where nothing was handed over
     */
    public record Outcome(Build.Outcome built, Option<Publish.Outcome> published) {}
}
