package io.kernelagent.cli.view;

import io.kernelagent.core.problem.Finding;
import io.kernelagent.verb.RepoVerify;

/** What a check of the repository found. */
public final class RepoVerifyView {
    private RepoVerifyView() {}

    /** One line for each finding; what only comes to its end some day is sound today. */
    public static final class People implements View<RepoVerify.Outcome> {
        @Override
        public void show(RepoVerify.Outcome outcome, Console console) {
            outcome.findings().forEach(finding -> FindingView.line(finding, console));
            if (!outcome.findings().exists(Finding::isError)) {
                right(outcome.snapshot().getOrElse(0), console);
            }
        }

        private static void right(int snapshot, Console console) {
            if (snapshot == 0) {
                console.say("nothing is published yet, so there is nothing to check");
            } else {
                console.painted(Console.Color.GOOD, "snapshot " + snapshot, ": every sum and every signature is right");
            }
        }
    }

    /** The document {@code repo-verify/v1}. */
    public static final class Programs implements View<RepoVerify.Outcome> {
        @Override
        public void show(RepoVerify.Outcome outcome, Console console) {
            console.document(Json.document("repo-verify/v1")
                    .put("snapshot", outcome.snapshot(), number -> new Json.Num(number))
                    .put("findings", Json.array(outcome.findings(), FindingView::program)));
        }
    }
}
