package io.kernelagent.core.series;

import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.plan.Step;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/**
 * A series on its way out.
 *
 * @param form how it is written
 * @param to where, as the user named it
 * @param items each patch as it will be
 * @param findings what the readers of that form cannot do
 */
public record ExportPlan(SeriesForm form, String to, Seq<SeriesForm.Item> items, Seq<Finding> findings) {
    /** The plan; refused when the text of a patch is damaged, or no patch changes anything. */
    public static Either<Seq<Problem>, ExportPlan> of(Series series, SeriesForm form, String to) {
        var damaged = series.patches().flatMap(named -> Damage.of(named.name(), named.patch()));
        if (damaged.nonEmpty()) {
            return Either.left(damaged);
        }
        var items = form.items(series);
        return items.isEmpty()
                ? Either.left(List.of(OrderProblems.nothingToWrite(to)))
                : Either.right(new ExportPlan(form, to, items, findings(series, form)));
    }

    /** quilt applies with GNU patch. */
    private static Seq<Finding> findings(Series series, SeriesForm form) {
        return form != SeriesForm.QUILT
                ? List.empty()
                : series.patches().flatMap(named -> named.patch()
                        .files()
                        .filter(file -> file.binary().isDefined())
                        .map(file -> Finding.warning(
                                        "KA-EXPORT-BINARY",
                                        Where.line(named.name(), file.line()),
                                        "quilt cannot apply this patch: " + file.path() + " is binary")
                                .withMend("take --as mbox or --as dir, and git")));
    }

    /** What will be done. */
    public Plan<ExportStep> plan() {
        return new Plan<>("series export", to, List.of(new ExportStep(this)));
    }

    /** The files that will be there, as the user would name them. */
    public Seq<String> files() {
        var folder = to.endsWith("/") ? to : to + "/";
        return form.isFile()
                ? List.of(to)
                : form.tree(items).files().keySet().toArray().map(path -> folder + path);
    }

    /** The one step. */
    public record ExportStep(ExportPlan export) implements Step {
        @Override
        public String id() {
            return "export";
        }

        @Override
        public String effect() {
            int count = export.items.length();
            return "write " + count + (count == 1 ? " patch as " : " patches as ") + export.form.word() + " to "
                    + export.to;
        }

        @Override
        public Seq<String> touches() {
            return export.files();
        }

        @Override
        public String why() {
            return "the series is wanted in this form";
        }

        @Override
        public String doneWhen() {
            return "these files are there, and the patches in their order have the sha256 "
                    + Digests.sha256(SeriesForm.text(export.items));
        }
    }
}
