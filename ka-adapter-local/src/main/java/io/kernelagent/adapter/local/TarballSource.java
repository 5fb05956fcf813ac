package io.kernelagent.adapter.local;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.BaselineProblems;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.port.Progress;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A kernel source as its tarball. Unpacking one takes the better part of a minute, so the files that were asked for,
 * and the knowledge that others are absent, are kept by the tarball's digest.
 */
final class TarballSource implements KernelSource {
    private static final String RESOLVED = "sha256:";

    private final LocalSettings settings;
    private final DigestMemory digests;
    private final Progress progress;

    TarballSource(LocalSettings settings, Progress progress) {
        this.settings = settings;
        this.digests = new DigestMemory(settings);
        this.progress = progress;
    }

    @Override
    public Either<Fault, Either<Problem, PinnedBaseline>> pin(Baseline baseline, Path place) {
        try {
            var actual = digests.sha256(place);
            return baseline.digest()
                    .filter(wanted -> !wanted.equals(actual))
                    .map(wanted -> KernelSource.refused(BaselineProblems.digestDiffers(baseline, wanted, actual)))
                    .getOrElse(() -> KernelSource.pinned(baseline, RESOLVED + actual));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("read the tarball", place, failure));
        }
    }

    @Override
    public Either<Fault, Tree> read(PinnedBaseline pinned, Path place, Seq<TreePath> paths) {
        var digest = new Digest(Digest.Algorithm.SHA256, pinned.resolved().substring(RESOLVED.length()));
        var cache = new TarballCache(settings, digest);
        try {
            var known = cache.recall(paths);
            var missing = paths.distinct().filter(path -> !known.knows(path));
            if (missing.isEmpty()) {
                return Either.right(known);
            }
            announceUnpacking(place, missing.size());
            var reader = new TarballReader(place, settings.limits());
            var found = digests.whileItIs(digest, place, () -> reader.read(paths, missing));
            kept(() -> cache.remember(found));
            return Either.right(known.overlaid(found));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("read the baseline from", place, failure));
        }
    }

    @Override
    public Either<Fault, Seq<TreePath>> paths(PinnedBaseline pinned, Path place) {
        var digest = new Digest(Digest.Algorithm.SHA256, pinned.resolved().substring(RESOLVED.length()));
        var cache = new TarballCache(settings, digest);
        try {
            var known = cache.recallPaths();
            return Either.right(known.isDefined() ? known.get() : list(place, digest, cache));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("list the baseline in", place, failure));
        }
    }

    private Seq<TreePath> list(Path place, Digest digest, TarballCache cache) throws IOException {
        progress.say("listing the files of " + place.getFileName() + ", once");
        var reader = new TarballReader(place, settings.limits());
        var paths = digests.whileItIs(digest, place, reader::paths);
        kept(() -> cache.rememberPaths(paths));
        return paths;
    }

    private void announceUnpacking(Path place, int count) throws IOException {
        progress.say("unpacking " + count + " files of " + place.getFileName() + " (" + Files.size(place) / 1_000_000
                + " MB), once for each set of files");
    }

    /** A folder that cannot be written costs time at the next run, and nothing now: the files were read. */
    private void kept(Keeping keeping) {
        try {
            keeping.run();
        } catch (IOException unwritable) {
            progress.say("the unpacked files cannot be kept: " + Faults.reason(unwritable));
        }
    }

    /** Writes to the cache. */
    @FunctionalInterface
    private interface Keeping {
        void run() throws IOException;
    }
}
