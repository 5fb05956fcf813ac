package io.kernelagent.cli.view;

import io.kernelagent.core.archive.PruneStep;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.verb.Extent;
import io.kernelagent.verb.Prune;
import io.vavr.collection.Seq;

/** What went and what stays. */
public final class PruneView {
    private PruneView() {}

    /** For people. */
    public static final class People implements View<Prune.Outcome> {
        @Override
        public void show(Prune.Outcome outcome, Console console) {
            outcome.pruned().kept().forEach(stay -> console.say(stay.job() + ": " + stay.until()));
            outcome.pruned().pause().forEach(words -> console.say("nothing is cleared up: " + words));
            if (outcome.extent() == Extent.PLAN) {
                PlanView.people(outcome.pruned().plan(), console);
                return;
            }
            gone(outcome).forEach(step -> console.line(step.effect() + " (" + step.why() + ")"));
            outcome.failures()
                    .forEach(failure -> console.complain(
                            "cannot " + ProblemText.harmless(failure.step().effect()) + ": "
                                    + ProblemText.harmless(failure.fault().detail()) + "\n"));
            if (outcome.pruned().plan().hasNothingToDo()) {
                console.say("nothing to do");
            }
        }
    }

    private static Seq<PruneStep> gone(Prune.Outcome outcome) {
        var failed = outcome.failures().map(Prune.Failure::step);
        return outcome.pruned().plan().steps().reject(failed::contains);
    }

    /** The documents {@code prune/v1} and {@code plan/v1}. */
    public static final class Programs implements View<Prune.Outcome> {
        @Override
        public void show(Prune.Outcome outcome, Console console) {
            if (outcome.extent() == Extent.PLAN) {
                PlanView.programs(outcome.pruned().plan(), console);
                return;
            }
            console.document(Json.document("prune/v1")
                    .put("gone", Json.array(gone(outcome), Programs::step))
                    .put("failed", Json.array(outcome.failures(), failure -> step(failure.step())
                            .put("detail", failure.fault().detail())))
                    .put("kept", Json.array(outcome.pruned().kept(), stay -> Json.object()
                            .put("job", stay.job().text())
                            .put("until", stay.until())))
                    .put("paused", outcome.pruned().pause(), Json.Str::new));
        }

        private static Json.Obj step(PruneStep step) {
            return Json.object()
                    .put("job", step.of(), job -> new Json.Str(job.text()))
                    .put("what", step.word())
                    .put("where", step.where())
                    .put("why", step.why());
        }
    }
}
