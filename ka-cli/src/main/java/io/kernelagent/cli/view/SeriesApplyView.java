package io.kernelagent.cli.view;

import io.kernelagent.core.series.SeriesResult;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.verb.SeriesApply;
import io.vavr.collection.Seq;

/** What a series made of a source, for people and scripts, and as {@code kernel-agent/series-apply/v1}. */
public final class SeriesApplyView {
    private SeriesApplyView() {}

    /** The id of the tree alone, or the deleted paths alone, one a line: what a script wants to read. */
    public static final class People implements View<SeriesApply.Report> {
        private final boolean isPlanOnly;

        public People(boolean isPlanOnly) {
            this.isPlanOnly = isPlanOnly;
        }

        @Override
        public void show(SeriesApply.Report report, Console console) {
            if (isPlanOnly) {
                PlanView.people(report.plan(), console);
                return;
            }
            report.tree()
                    .peek(tree -> console.line(tree.toString()))
                    .onEmpty(() -> report.result().deleted().forEach(path -> console.line(path.toString())));
            console.say(summary(report.result()));
        }

        private static String summary(SeriesResult result) {
            return result.applied().patches().length() + " patches: "
                    + result.present().length() + " files touched, "
                    + result.deleted().length() + " deleted; tree digest " + result.treeDigest();
        }
    }

    /** The document that docs/formats/series-apply.md describes. */
    public static final class Programs implements View<SeriesApply.Report> {
        private final boolean isPlanOnly;

        public Programs(boolean isPlanOnly) {
            this.isPlanOnly = isPlanOnly;
        }

        @Override
        public void show(SeriesApply.Report report, Console console) {
            if (isPlanOnly) {
                PlanView.programs(report.plan(), console);
                return;
            }
            var result = report.result();
            console.document(Json.document("series-apply/v1")
                    .put("baseline", SeriesCheckView.baseline(result.baseline()))
                    .put("patches", result.applied().patches().length())
                    .put("files", paths(result.present()))
                    .put("deleted", paths(result.deleted()))
                    .put("tree_digest", result.treeDigest().toString())
                    .put("tree", report.tree(), tree -> new Json.Str(tree.toString())));
        }

        private static Json paths(Seq<TreePath> paths) {
            return Json.strings(paths.map(TreePath::toString));
        }
    }
}
