package io.kernelagent.cli.view;

import io.kernelagent.core.plan.FileStep;
import io.kernelagent.core.resolve.ManifestLock;
import io.kernelagent.core.resolve.Promotion;
import io.kernelagent.verb.Promote;

/** What promote came to: for people the files and the digest to go by, for programs the whole of it. */
public final class PromoteView {
    private PromoteView() {}

    /** What was written, would be written, or differs. */
    public static final class People implements View<Promote.Outcome> {
        private final Promote.Mode mode;

        public People(Promote.Mode mode) {
            this.mode = mode;
        }

        @Override
        public void show(Promote.Outcome outcome, Console console) {
            outcome.promotion().findings().forEach(finding -> FindingView.aside(finding, console));
            switch (mode) {
                case PLAN -> PlanView.people(outcome.promotion().plan(), console);
                case CHECK -> checked(outcome, console);
                case WRITE -> written(outcome.promotion(), console);
            }
        }

        private static void checked(Promote.Outcome outcome, Console console) {
            outcome.differences().forEach(difference -> FindingView.line(difference, console));
            if (outcome.differences().isEmpty()) {
                console.painted(Console.Color.GOOD, "the lock holds", ": " + series(outcome.promotion()));
            }
        }

        private static void written(Promotion promotion, Console console) {
            console.line(series(promotion));
            promotion.plan().steps().forEach(step -> console.line("  " + past(step)));
            if (promotion.plan().hasNothingToDo()) {
                console.line("  nothing to do, the output is up to date");
            }
            if (promotion.lock().cumulative().gnuPatchRefusal().isDefined()) {
                console.line("  git applies it, GNU patch does not: "
                        + promotion.lock().cumulative().gnuPatchRefusal().get());
            }
            console.line("  lock digest " + promotion.lock().digest());
        }

        private static String past(FileStep step) {
            return step.fold(
                    write -> "wrote " + write.path() + " (" + write.content().length() + " bytes)",
                    delete -> "deleted " + delete.path());
        }

        private static String series(Promotion promotion) {
            var lock = promotion.lock();
            return lock.host() + ": " + Counted.patches(lock.files().length()) + " on "
                    + lock.baseline().ref() + " (" + lock.baseline().resolved() + "), "
                    + Counted.of(lock.result().touched(), "path") + " touched";
        }
    }

    /** The documents {@code promote/v1}, {@code promote-check/v1} and {@code plan/v1}. */
    public static final class Programs implements View<Promote.Outcome> {
        private final Promote.Mode mode;

        public Programs(Promote.Mode mode) {
            this.mode = mode;
        }

        @Override
        public void show(Promote.Outcome outcome, Console console) {
            switch (mode) {
                case PLAN -> PlanView.programs(outcome.promotion().plan(), console);
                case CHECK -> console.document(checked(outcome));
                case WRITE -> console.document(written(outcome));
            }
        }

        private static Json checked(Promote.Outcome outcome) {
            return Json.document("promote-check/v1")
                    .put("host", outcome.promotion().lock().host().text())
                    .put("holds", outcome.differences().isEmpty())
                    .put("differences", Json.array(outcome.differences(), FindingView::program));
        }

        private static Json written(Promote.Outcome outcome) {
            var promotion = outcome.promotion();
            return described(promotion)
                    .put("written", Json.strings(promotion.plan().steps().map(FileStep::id)))
                    .put("job", outcome.job(), job -> new Json.Str(job.text()))
                    .put("overlaps", Json.array(promotion.overlaps(), Programs::overlap))
                    .put("conflicts", Json.array(promotion.conflicts(), SeriesConflictsView::program))
                    .put("findings", Json.array(promotion.findings(), FindingView::program));
        }

        private static Json.Obj described(Promotion promotion) {
            var lock = promotion.lock();
            var output = promotion.facts().output();
            return Json.document("promote/v1")
                    .put("host", lock.host().text())
                    .put("baseline", baseline(lock.baseline()))
                    .put("patches", Json.array(lock.files(), Programs::patch))
                    .put(
                            "cumulative",
                            cumulative(lock.cumulative(), output.cumulative().toString()))
                    .put(
                            "result",
                            Json.object()
                                    .put("tree_digest", lock.result().digest().hex())
                                    .put("touched", lock.result().touched()))
                    .put(
                            "lock",
                            Json.object()
                                    .put("path", output.lock().toString())
                                    .put("digest", lock.digest().hex()));
        }

        private static Json baseline(ManifestLock.LockedBaseline baseline) {
            return Json.object()
                    .put("tree", baseline.tree())
                    .put("ref", baseline.ref())
                    .put("resolved", baseline.resolved())
                    .put("base_digest", baseline.digest().hex());
        }

        private static Json patch(ManifestLock.LockedPatch patch) {
            return Json.object()
                    .put("path", patch.path().toString())
                    .put("scope", patch.scope().toString())
                    .put("order", patch.order())
                    .put("include", patch.include().toString())
                    .put("b2sum", patch.b2sum().hex());
        }

        private static Json cumulative(ManifestLock.LockedCumulative cumulative, String path) {
            return Json.object()
                    .put("path", path)
                    .put("size", cumulative.size())
                    .put("b2sum", cumulative.b2sum().hex())
                    .put("gnu_patch", cumulative.gnuPatchRefusal().isEmpty())
                    .put("gnu_patch_reason", cumulative.gnuPatchRefusal(), Json.Str::new);
        }

        private static Json overlap(Promotion.Overlap overlap) {
            return Json.object()
                    .put("path", overlap.path().toString())
                    .put("includes", Json.strings(overlap.includes().map(include -> include.toString())));
        }
    }
}
