package io.kernelagent.cli.view;

import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.plan.Step;
import io.kernelagent.core.problem.ProblemText;

/** A plan as {@code --plan} shows it: its canonical text, or a document, and the digest that consent is given to. */
public final class PlanView {
    private PlanView() {}

    /** The canonical text and its digest. Line ends are part of the text; other control characters are not shown. */
    public static void people(Plan<? extends Step> plan, Console console) {
        if (plan.hasNothingToDo()) {
            console.say("nothing to do");
        }
        plan.text().lines().map(ProblemText::harmless).forEach(console::line);
        console.line("digest: " + plan.digest());
    }

    /** The document {@code kernel-agent/plan/v1}. */
    public static void programs(Plan<? extends Step> plan, Console console) {
        console.document(document(plan));
    }

    /** The same, for whoever has more to say. */
    static Json.Obj document(Plan<? extends Step> plan) {
        return Json.document("plan/v1")
                .put("verb", plan.verb())
                .put("subject", plan.subject())
                .put("digest", plan.digest().toString())
                .put("steps", Json.array(plan.steps(), PlanView::step));
    }

    private static Json step(Step step) {
        return Json.object()
                .put("id", step.id())
                .put("effect", step.effect())
                .put("touches", Json.strings(step.touches()))
                .put("why", step.why())
                .put("done_when", step.doneWhen());
    }
}
