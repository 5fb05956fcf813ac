package io.kernelagent.core.build;

import io.kernelagent.core.build.config.ConfigOutcome;
import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.machine.ShellWords;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Amount;
import io.kernelagent.core.text.NearMiss;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;

/** Why a build is not begun, or why what it made is no good, in words. */
public final class BuildProblems {
    private static final int MOST_DETAILS = 20;

    private BuildProblems() {}

    /** L046: what was locked is not what is there. */
    public static Problem lockDiffers(TreePath lock, Seq<Finding> differences) {
        var problem = differences
                .take(MOST_DETAILS)
                .map(Finding::message)
                .foldLeft(
                        Problem.of("KA-BUILD-LOCK", Where.file(lock.toString()), "the lock does not hold"),
                        Problem::withDetail);
        return problem.withMend("run ka promote first");
    }

    static Problem noArchitecture(HostManifest manifest) {
        return manifest.place()
                .problem("KA-BUILD-ARCH", "the manifest does not say for which architecture to build", "")
                .withMend("add facts: {arch: " + Architecture.ARM64.kernelName() + "}, or whatever the machine is");
    }

    static Problem unknownArchitecture(HostManifest manifest, String arch) {
        return manifest.place()
                .problem("KA-BUILD-ARCH", "nobody here builds for the architecture \"" + arch + "\"", "")
                .withMend("known are "
                        + Architecture.ALL.map(Architecture::kernelName).mkString(", "));
    }

    static Problem noVersion(HostManifest manifest, String why) {
        return manifest.baseline()
                .place()
                .problem("KA-BUILD-VERSION", why, "")
                .withMend("name a tag such as v6.1.192 as baseline.ref");
    }

    /** Somebody asks for a build host that the site does not name. */
    public static Problem noSuchBuildHost(HostName host, Site site) {
        return Problem.of("KA-BUILD-HOST", Where.file(Site.FILE), "there is no build host \"" + host + "\"")
                .withMend(nearest(host, site));
    }

    static Problem unknownBuildHost(HostManifest manifest, HostName host, Site site) {
        return manifest.place()
                .problem("KA-BUILD-HOST", "the build host \"" + host + "\" is not in ka.yaml", "")
                .withMend(nearest(host, site));
    }

    private static String nearest(HostName host, Site site) {
        var known = site.works().buildHosts().map(BuildHost::name).map(HostName::text);
        return NearMiss.of(host.text(), known)
                .map(near -> "did you mean \"" + near + "\"?")
                .getOrElse("add it to build_hosts, or name one of: " + known.mkString(", "));
    }

    static Problem wrongBuildHost(HostManifest manifest, BuildHost host, Architecture architecture) {
        return manifest.place()
                .problem(
                        "KA-BUILD-HOST",
                        "the build host \"" + host.name() + "\" does not build for " + architecture.kernelName(),
                        "")
                .withMend("name another one, or add the architecture to build_hosts." + host.name()
                        + ".architectures in ka.yaml");
    }

    static Problem noBuildHost(HostManifest manifest, Architecture architecture) {
        return manifest.place()
                .problem("KA-BUILD-HOST", "no build host of ka.yaml builds for " + architecture.kernelName(), "")
                .withMend("add the architecture to one of build_hosts");
    }

    /** L039: what the manifest asks for is not what the kernel makes of it. */
    public static Problem configUnmet(String manifest, ConfigOutcome outcome) {
        var problem = outcome.unmet()
                .take(MOST_DETAILS)
                .map(ConfigOutcome.Unmet::words)
                .foldLeft(
                        Problem.of(
                                "KA-BUILD-CONFIG",
                                Where.file(manifest),
                                Amount.of(outcome.unmet().length(), "requested symbol")
                                        + " of the configuration "
                                        + (outcome.unmet().length() == 1 ? "is" : "are") + " not met"),
                        Problem::withDetail);
        return problem.withMend("add what they need to a fragment, or take them out of config");
    }

    /** makepkg makes packages for pacman and for nobody else. */
    static Problem recipeMakesNoDeb(HostManifest manifest) {
        return manifest.place()
                .problem("KA-BUILD-RECIPE", "a recipe is run by makepkg, which makes no deb", "")
                .withMend(
                        "say package.format: pacman, or take package.template_at away: without a recipe both are made");
    }

    /** L039: nobody can see whether the wishes were granted. */
    public static Problem recipeHidesConfig(String manifest, int requested) {
        return Problem.of(
                        "KA-BUILD-RECIPE",
                        Where.file(manifest),
                        "the recipe left no .config in which to see " + Amount.of(requested, "requested symbol"))
                .withMend("let it configure in a folder of $srcdir, or take fragments and required out of config");
    }

    /** The build host came to another tree than promote did. */
    public static Problem treeDiffers(String lock, String locked, String there) {
        return Problem.of("KA-BUILD-TREE", Where.file(lock), "the patched tree is not the one that was promoted")
                .withDetail("tree digest locked: " + locked)
                .withDetail("tree digest there:  " + there)
                .withMend("fetch the baseline anew; if it is right, run ka promote");
    }

    static Problem oddPath(TreePath path) {
        return Problem.of(
                        "KA-BUILD-PATH",
                        Where.file(path.toString()),
                        "a path with a line feed or a backslash cannot be built")
                .withMend("rename it in the patch");
    }

    /** The ref moved, or the mirror has another one. */
    public static Problem otherCommit(String lock, String ref, String locked, String there) {
        return Problem.of("KA-BUILD-COMMIT", Where.file(lock), "the build host has another commit at " + ref)
                .withDetail("locked: " + locked)
                .withDetail("there:  " + there)
                .withMend("bring the mirror up to date; if the tag was moved, run ka promote");
    }

    static Problem whichJob(String name, Seq<JobId> like) {
        boolean isOfMany = like.exists(job -> job.text().startsWith(name));
        return Problem.of(
                        "KA-BUILD-JOB",
                        Where.file(name),
                        isOfMany ? "more than one build has a name that begins so" : "no build has this name")
                .withMend(
                        like.isEmpty()
                                ? "nothing was built here yet"
                                : "builds are: " + like.map(JobId::text).mkString(", "));
    }

    /** A build that was refused by every build host left nothing anywhere. */
    public static Problem neverPlaced(JobId job) {
        return Problem.of("KA-BUILD-JOB", Where.file(job.text()), "no build host was ever ready for this build")
                .withMend("ka log --steps " + job + " tells what each one lacked");
    }

    /** Nobody can look at it, and nobody can end it. */
    public static Problem unnamed(JobStory story, HostName host) {
        boolean goesOn = story.closed().isEmpty() && Claims.hasBegun(story);
        return Problem.of(
                        "KA-BUILD-PLACE",
                        Where.file(story.job().text()),
                        "this build " + (goesOn ? "compiles on " : "was on ") + host
                                + ", which ka.yaml no longer names")
                .withMend("name " + host + " in build_hosts again" + (goesOn ? thenCancel(story.job()) : ""));
    }

    /** Its build host has another address or other roots by now, and nobody there knows of it. */
    public static Problem moved(JobStory story, String before, Whereabouts.Known now) {
        boolean goesOn = story.closed().isEmpty();
        return Problem.of(
                        "KA-BUILD-PLACE",
                        Where.file(story.job().text()),
                        "ka.yaml leads to another place than this build " + (goesOn ? "compiles in" : "was in"))
                .withDetail("the build: " + before)
                .withDetail(now.host().name() + " now: " + now.now() + ", where nobody knows of it")
                .withMend("say in build_hosts what was there before" + (goesOn ? thenCancel(story.job()) : ""));
    }

    private static String thenCancel(JobId job) {
        return ", then ka cancel " + job + "; where the machine is gone for good, ka cancel --gone " + job;
    }

    /** It was cancelled, or another build took its place, while this process was at it. */
    public static Problem ended(JobId job) {
        return Problem.of("KA-BUILD-ENDED", Where.file(job.text()), "somebody has ended this build")
                .withMend("ka log --steps " + job + " tells who; ka build begins anew");
    }

    /** Waiting for a build that nobody is at would be waiting for ever. */
    public static Problem leftAlone(JobId job) {
        return Problem.of(
                        "KA-BUILD-SAME",
                        Where.file(job.text()),
                        "this build compiles the same kernel, and nobody is at it any more")
                .withMend(BuildJobs.target(job)
                                .map(host -> "ka build " + host + " goes on with it, ")
                                .getOrElse("")
                        + "ka cancel " + job + " gives it up; with --again nobody waits for it");
    }

    /** A build that was made of what another one staged has no place on a build host. */
    public static Problem compiledElsewhere(JobId job, JobId other) {
        return Problem.of(
                        "KA-BUILD-JOB",
                        Where.file(job.text()),
                        "this build compiled nothing: it took what " + other + " staged")
                .withMend("name " + other + " instead");
    }

    /** L066. */
    static Problem noPlace(JobId job) {
        return Problem.of("KA-BUILD-GONE", Where.file(job.text()), "this build never came to a place to compile in")
                .withMend("ka log --steps " + job + " tells how far it came");
    }

    /** See {@link #noPlace}. */
    static Problem placeMoved(JobId job, BuildHost host, String line) {
        return Problem.of("KA-BUILD-GONE", Where.file(job.text()), "the place of this build is entered otherwise now")
                .withDetail("it compiled by: " + line)
                .withDetail("container of " + host.name() + " in ka.yaml: "
                        + ShellWords.line(host.tools().container().words()))
                .withMend("name the container in ka.yaml again in which it was built, or build again");
    }

    /** See {@link #noPlace}. */
    public static Problem placeGone(JobId job, BuildHost host, MachinePath tree, String said) {
        return Problem.of("KA-BUILD-GONE", Where.file(job.text()), "the place of this build is gone")
                .withDetail(host.name() + " has no " + tree + " (" + said + ")")
                .withMend("ka prune has cleared it away, or somebody else has; build again, and ka keep the next one");
    }

    /** L086. */
    static Problem busy(HostName machine, Seq<JobId> jobs) {
        return Problem.of("KA-HOST-BUSY", Where.file(machine.text()), "kernels are built on this machine just now")
                .withDetail(jobs.mkString(", "))
                .withMend("wait until they have come to their end, or ka cancel them");
    }

    /** See {@link #busy}. */
    static Problem signs(HostName machine) {
        return Problem.of("KA-HOST-BUSY", Where.file(machine.text()), "this machine signs for the whole fleet")
                .withMend("say so explicitly, or let another one sign");
    }
}
