package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.problem.Finding;
import io.vavr.collection.Seq;

/** What a person should know about resolved includes although nothing stands in the way. */
final class ResolveFindings {
    private final HostManifest manifest;
    private final PatchListing listing;

    ResolveFindings(HostManifest manifest, PatchListing listing) {
        this.manifest = manifest;
        this.listing = listing;
    }

    Seq<Finding> of(OrderedIncludes ordered) {
        return ordered.includes()
                .flatMap(this::ofPart)
                .appendAll(uselessExclusions())
                .distinct()
                .sorted(Finding.BY_PLACE);
    }

    private Seq<Finding> ofPart(OrderedIncludes.Part part) {
        return misfit(part.include())
                .appendAll(new MetadataFindings(manifest).of(part))
                .appendAll(part.unlisted().map(path -> Finding.warning(
                                "KA-SERIES-UNLISTED",
                                part.include().path().place().where(),
                                "the series file does not name " + path + ", so it is not applied")
                        .withMend("name it there, or remove the file")));
    }

    /** I12: the wrong chip's device tree was patched. */
    private Seq<Finding> misfit(Include include) {
        return manifest.facts()
                .hardware()
                .contradicting(include.scope())
                .map(has -> Finding.warning(
                                "KA-SCOPE-HOST",
                                include.path().place().where(),
                                "the scope " + include.scope() + " does not fit this host: its facts say " + has)
                        .withMend("take the include out, or correct the facts"))
                .toList();
    }

    private Seq<Finding> uselessExclusions() {
        return manifest.excludes()
                .map(exclusion -> exclusion.path())
                .filter(path -> listing.lacks(path.value()))
                .map(path -> Finding.note(
                                "KA-RESOLVE-EXCLUSION",
                                path.place().where(),
                                "the exclusion \"" + path.value() + "\" names nothing that exists")
                        .withMend("take it out, or correct the path"))
                .toList();
    }
}
