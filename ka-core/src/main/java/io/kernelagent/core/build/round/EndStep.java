package io.kernelagent.core.build.round;

import io.kernelagent.core.build.BuildFailure;
import io.kernelagent.core.build.watch.Watch;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.JobPlace;
import io.kernelagent.core.machine.JobSight;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.Function;

/**
 * Ends a compilation that hangs, and the build with it.
 *
 * @param story whose
 * @param host where
 * @param compilation which attempt
 * @param watch the two clocks, as the round has left them
 * @param verdict what they say
 */
public record EndStep(JobStory story, HostName host, JobPlace compilation, Watch watch, Watch.Verdict verdict)
        implements WatchStep {
    /** Why it is ended, as the journal tells it. */
    public String reason() {
        return watch.limits().words(verdict);
    }

    /** How the build ends. */
    public BuildFailure failure() {
        var kind = verdict == Watch.Verdict.OVERDUE ? BuildFailure.Kind.OVERDUE : BuildFailure.Kind.STALLED;
        return new BuildFailure(story.job(), host, kind, reason(), Option.none(), Option.none(), List.empty());
    }

    /** Whether the last look before it is done says the same. */
    public boolean isRightAfter(Instant now, JobSight seen) {
        return seen.goingOn().exists(running -> watch.after(now, running).verdict(now) != Watch.Verdict.GOES_ON);
    }

    @Override
    public <R> R fold(Function<EndStep, R> end, Function<ReleaseStep, R> release) {
        return end.apply(this);
    }

    @Override
    public String id() {
        return "end-" + story.job();
    }

    @Override
    public String effect() {
        return "end " + compilation + " on " + host + ", since " + reason();
    }

    @Override
    public Seq<String> touches() {
        return List.of(host.text(), story.job().text(), "the ledger");
    }

    @Override
    public String why() {
        return "a job that hangs keeps its build host from working";
    }

    @Override
    public String doneWhen() {
        return "none of its processes is left, and the build is closed";
    }
}
