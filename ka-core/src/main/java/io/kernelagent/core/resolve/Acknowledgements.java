package io.kernelagent.core.resolve;

import io.kernelagent.core.fleet.Acknowledgement;
import io.kernelagent.core.fleet.HostManifest;
import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.series.PatchReport;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Placement;
import io.kernelagent.core.tree.Placement.Choice;
import io.kernelagent.core.tree.Refusal;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What a manifest says about hunks that fit in several places: what it settles, and what it says for nothing. */
final class Acknowledgements {
    private final Seq<Acknowledgement> all;

    Acknowledgements(HostManifest manifest) {
        this.all = manifest.acknowledgements();
    }

    /** The lines that are settled for the hunks of a patch, by the number of the hunk. */
    Map<Integer, Integer> settledFor(TreePath path, Patch patch) {
        return all.filter(one -> one.patch().value().equals(path) && namesItsFile(one, patch))
                .toLinkedMap(Acknowledgement::hunk, Acknowledgement::line);
    }

    private static boolean namesItsFile(Acknowledgement one, Patch patch) {
        return fileOf(one.hunk(), patch).exists(file -> file.touched().contains(one.file()));
    }

    /** Hunks are counted through the whole patch. */
    private static Option<FilePatch> fileOf(int hunk, Patch patch) {
        int before = 0;
        for (var file : patch.files()) {
            before += file.hunks().length();
            if (hunk <= before) {
                return Option.some(file);
            }
        }
        return Option.none();
    }

    /** What decides nothing on this baseline: it was for another one, or for another text of the patch. */
    Seq<Finding> stale(Seq<ResolvedPatch> patches, Seq<PatchReport> reports) {
        return all.flatMap(one -> reasonAgainst(one, patches, reports).map(why -> stale(one, why)));
    }

    private static Finding stale(Acknowledgement one, String why) {
        return Finding.warning(
                        "KA-RESOLVE-ACKNOWLEDGEMENT",
                        one.patch().place().where(),
                        "the acknowledgement of hunk " + one.hunk() + " of " + one.patch() + " decides nothing: " + why)
                .withMend("take it out, or correct it; ka series ambiguity lists the places");
    }

    private static Option<String> reasonAgainst(
            Acknowledgement one, Seq<ResolvedPatch> patches, Seq<PatchReport> reports) {
        var patch = patches.find(resolved -> resolved.path().equals(one.patch().value()));
        if (patch.isEmpty()) {
            return Option.some("this host does not take the patch");
        }
        if (!namesItsFile(one, patch.get().patch())) {
            return Option.some("the patch has no such hunk for " + one.file());
        }
        return reports.find(report -> report.patch().equals(one.patch().toString()))
                .flatMap(report -> report.hunks().find(hunk -> hunk.hunk() == one.hunk()))
                .filter(hunk -> hunk.choice() != Choice.ACKNOWLEDGED)
                .map(hunk -> decidedWithout(one, hunk));
    }

    private static String decidedWithout(Acknowledgement one, Placement hunk) {
        var place = "the hunk stands at line " + hunk.line() + ", since "
                + hunk.choice().words();
        boolean isDecided = hunk.choice() == Choice.EXPECTED || hunk.choice() == Choice.ONLY;
        return isDecided ? place : "line " + one.line() + " is none of its places; " + place;
    }

    /** A tie that was acknowledged in vain. */
    SeriesFailure explained(SeriesFailure failure) {
        return all.filter(one -> failure.reason() == Refusal.Reason.AMBIGUOUS)
                .find(one -> one.patch().toString().equals(failure.patch())
                        && failure.refusal().hunk().contains(one.hunk()))
                .map(one -> failure.withDetail(
                        "the manifest acknowledges line " + one.line() + ", which is none of these places"))
                .getOrElse(failure);
    }
}
