package io.kernelagent.cli.view;

import io.kernelagent.verb.Extent;
import io.kernelagent.verb.Publish;

/** What was done to the repository, or would be. */
public final class PublicationView {
    private PublicationView() {}

    /** Each step that was done, or the plan. */
    public static final class People implements View<Publish.Outcome> {
        private final Extent extent;

        public People(Extent extent) {
            this.extent = extent;
        }

        @Override
        public void show(Publish.Outcome outcome, Console console) {
            outcome.findings().forEach(finding -> FindingView.aside(finding, console));
            if (extent == Extent.PLAN) {
                PlanView.people(outcome.plan(), console);
                return;
            }
            outcome.plan().steps().forEach(step -> console.line("done: " + step.effect()));
            if (outcome.plan().hasNothingToDo()) {
                console.line("nothing to do");
            }
        }
    }

    /** The documents {@code publication/v1} and {@code plan/v1}. */
    public static final class Programs implements View<Publish.Outcome> {
        private final Extent extent;

        public Programs(Extent extent) {
            this.extent = extent;
        }

        @Override
        public void show(Publish.Outcome outcome, Console console) {
            if (extent == Extent.PLAN) {
                PlanView.programs(outcome.plan(), console);
                return;
            }
            console.document(Json.document("publication/v1")
                    .put("verb", outcome.plan().verb())
                    .put("repository", outcome.plan().subject())
                    .put("job", outcome.job(), job -> new Json.Str(job.text()))
                    .put("done", Json.strings(outcome.plan().steps().map(step -> step.effect())))
                    .put("findings", Json.array(outcome.findings(), FindingView::program)));
        }
    }
}
