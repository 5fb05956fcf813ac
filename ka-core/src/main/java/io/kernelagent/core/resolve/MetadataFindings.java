package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.patch.mail.Provenance;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.series.SeriesMetadata;
import io.kernelagent.core.series.SeriesOrder;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** L026: what a {@code series.yaml} says against taking its series, or against itself. */
final class MetadataFindings {
    private final HostManifest manifest;

    MetadataFindings(HostManifest manifest) {
        this.manifest = manifest;
    }

    Seq<Finding> of(OrderedIncludes.Part part) {
        return part.metadata().toList().flatMap(metadata -> unfit(part.include(), metadata)
                .appendAll(retired(part.include(), metadata))
                .appendAll(noCommit(part.include(), metadata))
                .appendAll(notDropped(part, metadata)));
    }

    private Seq<Finding> unfit(Include include, SeriesMetadata metadata) {
        return metadata.eligibility()
                .objections(manifest.host().text(), manifest.facts().hardware())
                .map(why -> Finding.warning(
                                "KA-SERIES-ELIGIBILITY",
                                include.path().place().where(),
                                "the series " + include.folder() + " is not meant for this host: " + why)
                        .withMend("take the include out, or correct " + include.folder() + "/" + SeriesMetadata.FILE));
    }

    private static Seq<Finding> retired(Include include, SeriesMetadata metadata) {
        return metadata.status() == SeriesMetadata.Status.ACTIVE
                ? List.empty()
                : List.of(Finding.warning(
                                "KA-SERIES-STATUS",
                                include.path().place().where(),
                                "the series " + include.folder() + " is "
                                        + metadata.status().word())
                        .withMend("its status stands in " + include.folder() + "/" + SeriesMetadata.FILE));
    }

    /** A commit that nobody will ever find. */
    private static Seq<Finding> noCommit(Include include, SeriesMetadata metadata) {
        return metadata.campaign()
                .flatMap(SeriesMetadata.Campaign::commit)
                .filter(commit -> !Provenance.isCommit(commit))
                .map(commit -> Finding.warning(
                                "KA-SERIES-COMMIT",
                                fileOf(include),
                                "the commit of the campaign, \"" + commit + "\", is no id of a commit")
                        .withMend("write the commit's id in full, 40 small hex digits"))
                .toList();
    }

    /** The two cannot both be true: a patch that was left behind, and a patch of its number that is applied. */
    private static Seq<Finding> notDropped(OrderedIncludes.Part part, SeriesMetadata metadata) {
        return metadata.dropped().flatMap(dropped -> part.members()
                .filter(member -> SeriesOrder.numberOf(member.path()).contains((long) dropped.number()))
                .map(member -> Finding.warning(
                                "KA-SERIES-DROPPED",
                                fileOf(part.include()),
                                "number " + dropped.number() + " is dropped, and " + member.path() + " is applied")
                        .withMend("take the number out of dropped:, or the patch out of the series")));
    }

    private static Where fileOf(Include include) {
        return Where.file(include.folder().plus(SeriesMetadata.FILE).toString());
    }
}
