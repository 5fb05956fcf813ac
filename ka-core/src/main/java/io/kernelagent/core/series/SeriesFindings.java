package io.kernelagent.core.series;

import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.tree.FileReport;
import io.kernelagent.core.tree.Placement;
import io.kernelagent.core.tree.Placement.Choice;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** What is said about a patch that applies, but not just so. */
final class SeriesFindings {
    private SeriesFindings() {}

    static Seq<Finding> of(PatchReport report) {
        return report.files().flatMap(file -> ofFile(report.patch(), file));
    }

    private static Seq<Finding> ofFile(String patch, FileReport file) {
        return file.hunks()
                .flatMap(hunk -> ofHunk(Where.line(patch, hunk.patchLine()), file, hunk))
                .appendAll(file.notes().map(note -> note(patch, file, note)));
    }

    private static Finding note(String patch, FileReport file, String words) {
        return Finding.note("KA-APPLY-NOTE", Where.line(patch, file.patchLine()), file.path() + ": " + words);
    }

    private static Seq<Finding> ofHunk(Where where, FileReport file, Placement hunk) {
        var place = file.path() + ", hunk " + hunk.hunk() + ", line " + hunk.line() + ": ";
        var offset = List.of(Finding.note("KA-APPLY-OFFSET", where, place + "offset " + hunk.offset()));
        var fuzz = List.of(Finding.warning("KA-APPLY-FUZZ", where, place + "fuzz " + hunk.fuzz())
                .withMend("refresh the patch: what is promoted never has fuzz"));
        return (hunk.offset() == 0 ? List.<Finding>empty() : offset)
                .appendAll(hunk.fuzz() == 0 ? List.empty() : fuzz)
                .appendAll(hunk.isAmbiguous() ? List.of(ambiguous(where, place, hunk)) : List.empty());
    }

    private static Finding ambiguous(Where where, String place, Placement hunk) {
        var words = place + "one of " + (hunk.others() + 1) + " places that match (also "
                + hunk.otherLines().mkString("line ", ", ", "")
                + (hunk.others() > hunk.otherLines().size() ? ", ..." : "")
                + "), taken because " + hunk.choice().words();
        return hunk.choice() == Choice.NEAREST
                ? Finding.warning("KA-APPLY-AMBIGUOUS", where, words).withMend("give the hunk more context")
                : Finding.note("KA-APPLY-AMBIGUOUS", where, words);
    }
}
