package io.kernelagent.core.build;

import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.machine.Command;
import io.kernelagent.core.machine.JobPlace;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.site.BuildHost;
import io.vavr.collection.List;
import java.time.Duration;

/**
 * Where a job works on its build host. Nothing of a job lies outside of its own folders but the sources that are kept
 * between jobs, by their digest, and the compiler cache.
 *
 * @param job whose folders
 * @param roots of the build host, absolute
 */
public record JobFolders(JobId job, BuildHost.Roots roots) {
    private static final Duration CLEARING = Duration.ofMinutes(10);

    private MachinePath own() {
        return MachinePath.of(roots.source()).plus(job.text());
    }

    /** The clean tree of the job. */
    public MachinePath tree() {
        return own().plus("tree");
    }

    /** The cumulative patch. */
    public MachinePath patch() {
        return own().plus("cumulative.patch");
    }

    /** Written when the tree is whole: what the source is, so that half a tree is never taken for one. */
    public MachinePath whole() {
        return own().plus("source");
    }

    /** A source tarball, kept between jobs under its digest. */
    public MachinePath tarball(String sha256, String suffix) {
        return MachinePath.of(roots.source()).plus("tarballs/" + sha256 + suffix);
    }

    /** One commit that came from another machine, kept between jobs. */
    public MachinePath repository(String commit) {
        return MachinePath.of(roots.source()).plus("repositories/" + commit + ".git");
    }

    /** A source on its way to this job, outside of what a job that is begun anew clears away. */
    public MachinePath travelling() {
        return MachinePath.of(roots.source()).plus("tarballs/" + job + ".tar");
    }

    /** Everything below the roots that belongs to the job. */
    public MachinePath source() {
        return own();
    }

    /** See {@link #source()}. */
    public MachinePath output() {
        return MachinePath.of(roots.output()).plus(job.text());
    }

    /** What is packed. */
    public MachinePath staging() {
        return output().plus("staging");
    }

    /** The same in one file. */
    public MachinePath bundle() {
        return output().plus("staging.tar");
    }

    /** Where programs of a cross build are made for the other machine. */
    MachinePath programs() {
        return output().plus("programs");
    }

    /** What makepkg is told about its host. */
    public MachinePath recipeSettings() {
        return own().plus("makepkg.conf");
    }

    /** Where makepkg builds. */
    public MachinePath recipeBuild() {
        return output().plus("build");
    }

    /** Where makepkg leaves its packages. */
    public MachinePath packages() {
        return output().plus("packages");
    }

    /** What makepkg fetches for a package, kept between jobs: a repository of the kernel is not cloned each time. */
    public MachinePath sourcesOf(String name) {
        return MachinePath.of(roots.source()).plus("recipes/" + name);
    }

    /** The compiler cache of the host. */
    public MachinePath ccache() {
        return MachinePath.of(roots.ccache());
    }

    /** Where detached jobs keep their state. */
    public MachinePath jobs() {
        return MachinePath.of(roots.output()).plus("jobs");
    }

    /** Removes both, and nothing else: their names are made of the roots and the job, and hold no pattern. */
    public Command clear(BuildHost host) {
        var words = List.of("rm", "-rf", "--", source().toString(), output().toString());
        return Command.of(host.inside(words)).within(CLEARING);
    }

    /** The nth attempt to compile. */
    public JobPlace compilation(int attempt) {
        return new JobPlace(new JobId(job.text() + "-compile-" + attempt), jobs());
    }
}
