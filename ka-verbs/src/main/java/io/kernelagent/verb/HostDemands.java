package io.kernelagent.verb;

import io.kernelagent.core.build.BuildJobs;
import io.kernelagent.core.build.BuildRecord;
import io.kernelagent.core.build.BuildTask;
import io.kernelagent.core.build.Room;
import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Journal;
import io.kernelagent.port.PatchTree;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What builds ask of a build host, as far as the journal has seen them ask: a look that asks for less would find well
 * what the next build refuses.
 */
final class HostDemands {
    private final PatchTree files;
    private final Journal journal;
    private final Site site;
    private final BuildHost host;

    HostDemands(PatchTree files, Journal journal, Site site, BuildHost host) {
        this.files = files;
        this.journal = journal;
        this.site = site;
        this.host = host;
    }

    /**
     * The demands.
     *
     * @param architectures of the kernels; none where nobody says for what it builds
     * @param neededKib as much room as the largest of the kernels took that were built there last
     */
    record Demands(Seq<Architecture> architectures, long neededKib) {}

    Either<Fault, Demands> found() {
        return journal.all().map(JobStory::all).flatMap(stories -> architectures(stories)
                .flatMap(targets -> neededKib(stories).map(kib -> new Demands(targets, kib))));
    }

    /** Those that ka.yaml names, or else those of the hosts whose builds have come here, ready or not. */
    private Either<Fault, Seq<Architecture>> architectures(Seq<JobStory> stories) {
        if (!host.tools().architectures().isEmpty()) {
            return Either.right(host.tools().architectures());
        }
        var hosts = targets(stories.filter(story -> BuildJobs.hasAsked(story, host.name())));
        return files.read(hosts.map(site.paths()::manifestOf))
                .map(texts -> hosts.flatMap(target -> texts.get(site.paths().manifestOf(target))
                                .flatMap(text -> text)
                                .flatMap(text -> architecture(target, text)))
                        .distinct());
    }

    /** A manifest that is gone, or cannot be read, asks for nothing. */
    private static Option<Architecture> architecture(HostName target, Bytes text) {
        return HostManifest.parse(target, target.text(), text)
                .fold(problems -> Option.none(), manifest -> BuildTask.architecture(manifest)
                        .toOption());
    }

    private Either<Fault, Long> neededKib(Seq<JobStory> stories) {
        var histories = targets(stories.filter(BuildJobs::isBuild).filter(story -> BuildJobs.chosen(story)
                        .contains(host.name().text())))
                .map(target -> BuildRecord.historyOf(site.paths(), target));
        return files.read(histories)
                .map(texts -> largest(histories.flatMap(
                        file -> texts.get(file).flatMap(text -> text).map(text -> history(file, text)))));
    }

    private static Seq<HostName> targets(Seq<JobStory> stories) {
        return stories.flatMap(story -> BuildJobs.target(story.job())).distinct();
    }

    /** A history that cannot be read is told by the next build. */
    private static Seq<BuildRecord> history(TreePath file, Bytes text) {
        return BuildRecord.history(file.toString(), text).getOrElse(List.empty());
    }

    private static long largest(Seq<Seq<BuildRecord>> histories) {
        return histories.map(Room::neededKib).max().getOrElse(() -> Room.neededKib(List.empty()));
    }
}
