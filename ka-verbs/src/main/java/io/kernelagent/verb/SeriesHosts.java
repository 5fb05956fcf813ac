package io.kernelagent.verb;

import io.kernelagent.core.resolve.Fleet;
import io.kernelagent.core.series.SeriesOrder;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.Workers;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Says which hosts carry a patch, at which place, and which patches no host carries. Nothing is written. */
public final class SeriesHosts {
    private final Eyes eyes;
    private final PatchFiles files;
    private final Workers workers;

    public SeriesHosts(Eyes eyes, PatchFiles files, Workers workers) {
        this.eyes = eyes;
        this.files = files;
        this.workers = workers;
    }

    /**
     * Who carries what.
     *
     * @param names patches, and folders of patches, as the user named them; a patch that is no file here may be one of
     *     the workspace
     */
    public Either<Stop, Report> run(Seq<String> names) {
        return new Observation(eyes.patches(), eyes.sources())
                .observe(Fleet.inquiry())
                .flatMap(fleet -> Stop.all(names.map(name -> carried(fleet, name)))
                        .map(carriages -> new Report(carriages.flatMap(found -> found), fleet)));
    }

    private Either<Stop, Seq<Fleet.Carriage>> carried(Fleet fleet, String name) {
        return files.find(name)
                .<Stop>mapLeft(Stop.Failed::new)
                .flatMap(found -> found.isDefined()
                        ? here(fleet, name)
                        : fleet.patchCalled(name).mapLeft(Stop::refused).flatMap(path -> inTheTree(fleet, path)));
    }

    private Either<Stop, Seq<Fleet.Carriage>> here(Fleet fleet, String name) {
        return new PatchSearch(files, workers)
                .patches(List.of(name))
                .map(patches -> patches.filter(patch -> !patch.below().exists(SeriesOrder::isCoverLetter)))
                .flatMap(patches -> Stop.all(patches.map(patch -> ofFile(fleet, patch))));
    }

    private Either<Stop, Fleet.Carriage> ofFile(Fleet fleet, GivenFile patch) {
        return files.read(patch).<Stop>mapLeft(Stop.Failed::new).map(content -> fleet.carriage(patch.tidy(), content));
    }

    private Either<Stop, Seq<Fleet.Carriage>> inTheTree(Fleet fleet, TreePath path) {
        return eyes.patches()
                .read(List.of(path))
                .<Stop>mapLeft(Stop.Failed::new)
                .map(read -> read.values()
                        .flatMap(content -> content)
                        .map(content -> fleet.carriage(path.toString(), content)));
    }

    /**
     * Who carries what.
     *
     * @param patches each patch with the hosts that carry it
     * @param fleet all hosts, those whose series is not known included
     */
    public record Report(Seq<Fleet.Carriage> patches, Fleet fleet) {
        /** Whether every host was looked at. */
        public boolean isWhole() {
            return fleet.ill().isEmpty();
        }
    }
}
