package io.kernelagent.cli.view;

import io.kernelagent.core.series.ExportPlan;
import io.kernelagent.core.series.SeriesForm;

/** A series that was written, for people and scripts, and as {@code kernel-agent/series-export/v1}. */
public final class SeriesExportView {
    private SeriesExportView() {}

    /** The files that were written, one a line. */
    public static final class People implements View<ExportPlan> {
        private final boolean isPlanOnly;

        public People(boolean isPlanOnly) {
            this.isPlanOnly = isPlanOnly;
        }

        @Override
        public void show(ExportPlan export, Console console) {
            if (isPlanOnly) {
                PlanView.people(export.plan(), console);
            } else {
                export.files().forEach(console::line);
                console.say(Counted.patches(export.items().length()) + " written as "
                        + export.form().word());
            }
            export.findings().forEach(finding -> FindingView.aside(finding, console));
        }
    }

    /** The document that docs/formats/series-export.md describes. */
    public static final class Programs implements View<ExportPlan> {
        private final boolean isPlanOnly;

        public Programs(boolean isPlanOnly) {
            this.isPlanOnly = isPlanOnly;
        }

        @Override
        public void show(ExportPlan export, Console console) {
            if (isPlanOnly) {
                PlanView.programs(export.plan(), console);
                return;
            }
            console.document(Json.document("series-export/v1")
                    .put("as", export.form().word())
                    .put("to", export.to())
                    .put("patches", Json.array(export.items(), item -> patch(export, item)))
                    .put("findings", Json.array(export.findings(), FindingView::program)));
        }

        private static Json patch(ExportPlan export, SeriesForm.Item item) {
            var patch = Json.object().put("patch", item.source());
            return export.form().isFile()
                    ? patch
                    : patch.put("file", item.path().toString());
        }
    }
}
