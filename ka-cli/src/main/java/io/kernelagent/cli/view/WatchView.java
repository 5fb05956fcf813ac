package io.kernelagent.cli.view;

import io.kernelagent.core.build.round.ReleaseStep;
import io.kernelagent.core.build.round.WatchedBuild;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.verb.Extent;
import io.kernelagent.verb.WatchBuilds;

/** How open builds stand. */
public final class WatchView {
    private WatchView() {}

    /** For people. */
    public static final class People implements View<WatchBuilds.Outcome> {
        @Override
        public void show(WatchBuilds.Outcome outcome, Console console) {
            outcome.round().builds().forEach(build -> build(build, console));
            if (outcome.round().builds().isEmpty()) {
                console.say("no open builds");
            }
            if (outcome.extent() == Extent.PLAN) {
                PlanView.people(outcome.plan(), console);
            } else {
                releases(outcome, console);
            }
        }

        private static void releases(WatchBuilds.Outcome outcome, Console console) {
            outcome.releases().reject(step -> isRefused(outcome, step)).forEach(step -> console.line(step.effect()));
            outcome.refusals()
                    .forEach(refusal ->
                            console.complain("cannot release " + refusal.step().host() + ": "
                                    + ProblemText.harmless(refusal.fault().detail()) + "\n"));
        }

        private static void build(WatchedBuild build, Console console) {
            console.line(build.job() + "  " + build.state().word() + "  " + ProblemText.harmless(build.words())
                    + (build.isAttended() ? ", ka build is at it" : "")
                    + build.mend().map(words -> "; to go on: " + words).getOrElse(""));
        }
    }

    private static boolean isRefused(WatchBuilds.Outcome outcome, ReleaseStep step) {
        return outcome.refusals().exists(refusal -> refusal.step().equals(step));
    }

    /** The documents {@code watch/v1} and {@code plan/v1}. */
    public static final class Programs implements View<WatchBuilds.Outcome> {
        @Override
        public void show(WatchBuilds.Outcome outcome, Console console) {
            if (outcome.extent() == Extent.PLAN) {
                PlanView.programs(outcome.plan(), console);
                return;
            }
            console.document(Json.document("watch/v1")
                    .put("builds", Json.array(outcome.round().builds(), Programs::build))
                    .put("released", Json.array(outcome.releases(), step -> Json.object()
                            .put("build_host", step.host().text())
                            .put("idle_seconds", step.idle().toSeconds())
                            .put("done", !isRefused(outcome, step)))));
        }

        private static Json build(WatchedBuild build) {
            return Json.object()
                    .put("job", build.job().text())
                    .put("build_host", build.host(), host -> new Json.Str(host.text()))
                    .put("state", build.state().word())
                    .put("attended", build.isAttended())
                    .put("seconds", build.elapsed(), time -> new Json.Num((int) time.toSeconds()))
                    .put("detail", build.detail())
                    .put("next", build.mend(), Json.Str::new);
        }
    }
}
