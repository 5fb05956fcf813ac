package io.kernelagent.cli.view;

import io.kernelagent.core.machine.ShellWords;
import io.kernelagent.verb.CancelBuild;
import io.kernelagent.verb.DebugBuild;
import io.kernelagent.verb.Extent;
import io.kernelagent.verb.KeepBuild;

/** What was done to a single build. */
public final class BuildJobViews {
    private BuildJobViews() {}

    public static void cancelled(CancelBuild.Outcome outcome, Console console) {
        if (outcome.extent() == Extent.PLAN) {
            PlanView.people(outcome.plan(), console);
            return;
        }
        console.line(outcome.job() + (outcome.wasOpen() ? " is cancelled" : " was over already"));
    }

    /** The documents {@code build-cancel/v1} and {@code plan/v1}. */
    public static void cancelledDocument(CancelBuild.Outcome outcome, Console console) {
        if (outcome.extent() == Extent.PLAN) {
            PlanView.programs(outcome.plan(), console);
            return;
        }
        console.document(Json.document("build-cancel/v1")
                .put("job", outcome.job().text())
                .put("was_open", outcome.wasOpen()));
    }

    /** The command line alone, so that a shell can take it; nothing for whoever has been there. */
    public static void shell(DebugBuild.Outcome outcome, Console console) {
        if (outcome.ending().isEmpty()) {
            console.line(ShellWords.line(outcome.words()));
        }
    }

    /** The document {@code build-debug/v1}. */
    public static void shellDocument(DebugBuild.Outcome outcome, Console console) {
        console.document(Json.document("build-debug/v1")
                .put("job", outcome.job().text())
                .put("words", Json.strings(outcome.words()))
                .put("program", Json.strings(outcome.program())));
    }

    public static void kept(KeepBuild.Outcome outcome, Console console) {
        if (outcome.by().isEmpty()) {
            PlanView.people(outcome.plan(), console);
            return;
        }
        console.line(outcome.job() + " is kept");
    }

    /** The documents {@code build-keep/v1} and {@code plan/v1}. */
    public static void keptDocument(KeepBuild.Outcome outcome, Console console) {
        if (outcome.by().isEmpty()) {
            PlanView.programs(outcome.plan(), console);
            return;
        }
        console.document(Json.document("build-keep/v1")
                .put("job", outcome.job().text())
                .put("file", outcome.plan().steps().head().path().toString()));
    }
}
