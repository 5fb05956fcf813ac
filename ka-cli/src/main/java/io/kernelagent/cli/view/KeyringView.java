package io.kernelagent.cli.view;

import io.kernelagent.core.pkg.content.PackStep;
import io.kernelagent.verb.Extent;
import io.kernelagent.verb.RepoKeyring;

/** The packages with the public keys. */
public final class KeyringView {
    private KeyringView() {}

    /** Each file that was made, or the plan. */
    public static final class People implements View<RepoKeyring.Outcome> {
        private final Extent extent;

        public People(Extent extent) {
            this.extent = extent;
        }

        @Override
        public void show(RepoKeyring.Outcome outcome, Console console) {
            if (extent == Extent.PLAN) {
                PlanView.people(outcome.plan(), console);
            } else {
                outcome.plan().steps().map(PackStep::file).forEach(console::line);
            }
        }
    }

    /** The documents {@code repo-keyring/v1} and {@code plan/v1}. */
    public static final class Programs implements View<RepoKeyring.Outcome> {
        private final Extent extent;

        public Programs(Extent extent) {
            this.extent = extent;
        }

        @Override
        public void show(RepoKeyring.Outcome outcome, Console console) {
            if (extent == Extent.PLAN) {
                PlanView.programs(outcome.plan(), console);
                return;
            }
            console.document(Json.document("repo-keyring/v1")
                    .put("repository", outcome.plan().subject())
                    .put("job", outcome.job(), job -> new Json.Str(job.text()))
                    .put("packages", Json.strings(outcome.plan().steps().map(PackStep::file))));
        }
    }
}
