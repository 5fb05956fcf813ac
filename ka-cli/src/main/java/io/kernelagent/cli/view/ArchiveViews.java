package io.kernelagent.cli.view;

import io.kernelagent.verb.PausePrune;
import io.kernelagent.verb.RestoreArchive;

/** What is done around clearing up. */
public final class ArchiveViews {
    private ArchiveViews() {}

    public static void paused(PausePrune.Outcome outcome, Console console) {
        if (outcome.job().isEmpty()) {
            PlanView.people(outcome.plan(), console);
            return;
        }
        console.line(outcome.isPaused() ? "nothing is cleared up any more" : "what is old enough is cleared up again");
    }

    /** The documents {@code prune-pause/v1} and {@code plan/v1}. */
    public static void pausedDocument(PausePrune.Outcome outcome, Console console) {
        if (outcome.job().isEmpty()) {
            PlanView.programs(outcome.plan(), console);
            return;
        }
        console.document(Json.document("prune-pause/v1")
                .put("paused", outcome.isPaused())
                .put("changed", !outcome.plan().hasNothingToDo()));
    }

    public static void restored(RestoreArchive.Outcome outcome, Console console) {
        if (outcome.by().isEmpty()) {
            PlanView.people(outcome.plan(), console);
            return;
        }
        console.line(outcome.folder().path().toString());
    }

    /** The documents {@code archive-restore/v1} and {@code plan/v1}. */
    public static void restoredDocument(RestoreArchive.Outcome outcome, Console console) {
        if (outcome.by().isEmpty()) {
            PlanView.programs(outcome.plan(), console);
            return;
        }
        console.document(Json.document("archive-restore/v1")
                .put("job", outcome.job().text())
                .put("folder", outcome.folder().path().toString())
                .put("changed", !outcome.plan().hasNothingToDo()));
    }
}
