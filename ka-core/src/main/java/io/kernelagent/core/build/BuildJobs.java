package io.kernelagent.core.build;

import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.machine.ShellWords;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.SiteLimits;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the journal tells of builds. */
public final class BuildJobs {
    /** The step of whoever cancels a build, in the journal of that build. */
    public static final String CANCEL = "cancel";

    private static final int MOST_NAMED = 5;
    private static final String OF_READY = "ready-";
    private static final String RUN = "-[0-9]{8}T[0-9]{6}Z-[0-9]+";
    private static final Pattern OF_HOST = Pattern.compile("build-(.+)" + RUN);

    private BuildJobs() {}

    /** Whether somebody ends a build, or has ended it: the step is written down before anything is ended. */
    public static boolean isBeingEnded(JobStory story) {
        return story.closed().isDefined()
                || story.steps().exists(step -> step.step().equals(CANCEL) && step.state() != JobStory.State.FAILED);
    }

    /** Whether a story is one of a build. */
    public static boolean isBuild(JobStory story) {
        return isBuild(story.job());
    }

    /** Whether a job is one of a build. */
    public static boolean isBuild(JobId job) {
        return job.text().startsWith("build-");
    }

    /** The host that a job builds for. */
    public static Option<HostName> target(JobId job) {
        return Option.some(OF_HOST.matcher(job.text()))
                .filter(Matcher::matches)
                .flatMap(match -> HostName.parse(match.group(1)).toOption());
    }

    /** The open builds for the subject of a plan. */
    public static Open open(Seq<JobStory> stories, Plan<BuildStep> plan) {
        var shape = "build-" + plan.subject().replace(".", "\\.") + RUN;
        var mine = stories.filter(
                story -> story.closed().isEmpty() && story.job().text().matches(shape));
        var same = mine.filter(story -> story.opened().map(Entry.Opened::plan).contains(plan.digest()));
        return new Open(
                same.lastOption(), mine.reject(story -> same.lastOption().contains(story)));
    }

    /** The one build whose name is this, or begins so; of {@code build-HOST} the newest that the host has. */
    public static Either<Problem, JobStory> named(Seq<JobStory> stories, String name) {
        var builds = stories.filter(BuildJobs::isBuild);
        var meant =
                builds.filter(story -> isCalled(story.job(), name)).lastOption().toList();
        var found = meant.isEmpty() ? builds.filter(story -> story.job().text().startsWith(name)) : meant;
        return found.length() == 1
                ? Either.right(found.head())
                : Either.left(BuildProblems.whichJob(
                        name,
                        (found.isEmpty() ? builds : found).map(JobStory::job).takeRight(MOST_NAMED)));
    }

    private static boolean isCalled(JobId job, String name) {
        return job.text().equals(name) || target(job).exists(host -> name.equals("build-" + host));
    }

    /** The build host that a job has begun on, among those that may be asked. */
    public static Option<Candidate> placeOf(JobStory story, Router.Route route) {
        var chosen = chosen(story);
        return route.candidates().find(one -> chosen.contains(one.host().name().text()));
    }

    /** The build host that was ready for a job. */
    public static Option<String> chosen(JobStory story) {
        return readied(story).flatMap(BuildJobs::hostOf).map(HostName::text);
    }

    /** Whether a build host was asked for a job, whatever it said. */
    public static boolean hasAsked(JobStory story, HostName host) {
        return isBuild(story) && story.steps().exists(step -> step.step().equals(BuildStep.Ready.id(host)));
    }

    /** The step in which a build host was found ready. */
    static Option<JobStory.StepStory> readied(JobStory story) {
        return story.steps()
                .filter(step -> step.step().startsWith(OF_READY) && step.state() == JobStory.State.DONE)
                .lastOption();
    }

    /** The build host of such a step. */
    static Option<HostName> hostOf(JobStory.StepStory ready) {
        return HostName.parse(ready.step().substring(OF_READY.length())).toOption();
    }

    /**
     * The numbers of all attempts to compile that there may be, from 1: as many as the site allows by now, or as the
     * journal has seen under other limits.
     */
    public static Seq<Integer> attempts(JobStory story, SiteLimits limits) {
        return List.rangeClosed(
                1, Math.max(attempt(story.steps()), limits.attempts().last()));
    }

    /** The number of the attempt to compile that a build is at, as far as the journal is sure. */
    public static int attempt(JobStory story) {
        return attempt(story.steps().filter(step -> step.state() == JobStory.State.DONE));
    }

    private static int attempt(Seq<JobStory.StepStory> steps) {
        return steps.flatMap(step -> BuildStep.Anew.numberOf(step.step())).max().getOrElse(1);
    }

    /** The build that has staged what a build packed; none for one that compiled for itself, or came to no staging. */
    public static Option<JobStory> stagedFor(Seq<JobStory> stories, JobStory story) {
        return receipt(story, BuildStep.Kind.SHARE)
                .flatMap(staging -> stories.find(
                        other -> receipt(other, BuildStep.Kind.COLLECT).contains(staging)));
    }

    /** What is written down of the surroundings of a compilation, with the words that enter its container. */
    public static String surroundings(BuildHost host, Surroundings surroundings) {
        return ShellWords.line(host.tools().container().words().appendAll(surroundings.words()));
    }

    /** What a compilation was surrounded by, as it was written down; right where it can be entered still. */
    public static Either<Problem, Surroundings> surroundings(JobStory story, BuildHost host) {
        var container = host.tools().container().words();
        return receipt(story, BuildStep.Surround.ID)
                .toEither(() -> BuildProblems.noPlace(story.job()))
                .flatMap(line -> ShellWords.read(line)
                        .filter(words -> words.startsWith(container))
                        .flatMap(words -> Surroundings.read(words.drop(container.length())))
                        .toEither(() -> BuildProblems.placeMoved(story.job(), host, line)));
    }

    /** What a step of a build gave back; none where it is not done. */
    static Option<String> receipt(JobStory story, BuildStep.Kind kind) {
        return receipt(story, kind.word());
    }

    private static Option<String> receipt(JobStory story, String id) {
        return story.steps()
                .find(step -> step.step().equals(id) && step.state() == JobStory.State.DONE)
                .map(JobStory.StepStory::detail);
    }

    /**
     * What is open.
     *
     * @param continued the job that is to go on
     * @param superseded jobs for what nobody wants to build any more
     */
    public record Open(Option<JobStory> continued, Seq<JobStory> superseded) {}
}
