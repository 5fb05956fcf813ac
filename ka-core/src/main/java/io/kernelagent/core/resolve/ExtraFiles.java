package io.kernelagent.core.resolve;

import io.kernelagent.core.patch.mail.NormalPatch;
import io.kernelagent.core.plan.FileStep;
import io.kernelagent.core.series.FileNames;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** The series in other forms, written on request. */
final class ExtraFiles {
    private final PromoteFacts facts;

    ExtraFiles(PromoteFacts facts) {
        this.facts = facts;
    }

    Seq<FileStep.Write> files(PromoteRequest.Extras wanted) {
        return List.<FileStep.Write>empty()
                .appendAll(wanted.concatenation() ? List.of(concatenation()) : List.empty())
                .appendAll(wanted.mbox() ? List.of(mbox()) : List.empty())
                .appendAll(wanted.quilt() ? quilt() : List.empty());
    }

    /** L014: byte for byte what the original scripts wrote, with all that is wrong with a concatenation. */
    private FileStep.Write concatenation() {
        return new FileStep.Write(
                facts.output().concatenation(),
                Bytes.concat(patches().map(patch -> patch.patch().bytes())),
                "the sources one after the other, as the original scripts wrote them");
    }

    /** L013: whatever mail a source came in, its trailer cannot reach the next one. */
    private FileStep.Write mbox() {
        return new FileStep.Write(
                facts.output().mbox(),
                Bytes.concat(patches().map(patch -> normal(patch).mail())),
                "the series as a mailbox for git am");
    }

    private Seq<FileStep.Write> quilt() {
        var why = "the series for quilt";
        var folder = facts.output().quilt();
        var series = Bytes.utf8(patches().map(patch -> quiltName(patch) + "\n").mkString());
        return patches()
                .map(patch -> new FileStep.Write(
                        folder.plus(TreePath.of(quiltName(patch))),
                        normal(patch).quilt(),
                        why))
                .append(new FileStep.Write(folder.plus(TreePath.of("series")), series, why));
    }

    /** The place in the order and the name of the source without the number it has in its own series. */
    private static String quiltName(ResolvedPatch patch) {
        return FileNames.renumbered(patch.order(), patch.path().name().latin1());
    }

    private static NormalPatch normal(ResolvedPatch patch) {
        return NormalPatch.of(patch.patch(), patch.path().toString());
    }

    private Seq<ResolvedPatch> patches() {
        return facts.series().patches();
    }
}
