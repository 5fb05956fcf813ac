package io.kernelagent.cli.view;

import io.kernelagent.core.pkg.KernelMark;
import io.kernelagent.core.repo.Offer;
import io.kernelagent.core.repo.Seal;
import io.kernelagent.verb.RepoShow;
import io.vavr.collection.List;

/** Snapshots, with or without what they offer. */
public final class SnapshotsView {
    private static final int SHORT_DIGEST = 16;

    private SnapshotsView() {}

    /** A line for each snapshot, a star where clients are, and a line for each package. */
    public static final class People implements View<RepoShow.Outcome> {
        private final boolean withPackages;

        public People(boolean withPackages) {
            this.withPackages = withPackages;
        }

        @Override
        public void show(RepoShow.Outcome outcome, Console console) {
            outcome.snapshots().forEach(seal -> show(outcome, seal, console));
            outcome.findings().forEach(finding -> FindingView.aside(finding, console));
            if (outcome.snapshots().isEmpty() && outcome.findings().isEmpty()) {
                console.say("nothing was published yet");
            }
        }

        private void show(RepoShow.Outcome outcome, Seal seal, Console console) {
            var heading = seal.snapshot().heading();
            var mark = outcome.live().contains(heading.number()) ? "* " : "  ";
            console.line(mark + heading.number() + "  " + heading.made() + "  "
                    + Counted.of(seal.snapshot().offers().size(), "package") + "  " + heading.why());
            if (withPackages) {
                seal.snapshot().offers().values().forEach(offer -> console.line("    " + line(offer)));
            }
        }

        private static String line(Offer offer) {
            var identity = offer.identity();
            return identity.format().word() + "  " + identity.architecture() + "  " + identity
                    + identity.mark()
                            .map(mark -> "  " + mark.release()
                                    + mark.lock()
                                            .map(lock -> "  lock " + lock.hex().substring(0, SHORT_DIGEST))
                                            .getOrElse("  built elsewhere"))
                            .getOrElse("");
        }
    }

    /** The document {@code repo-snapshots/v1}. */
    public static final class Programs implements View<RepoShow.Outcome> {
        private final boolean withPackages;

        public Programs(boolean withPackages) {
            this.withPackages = withPackages;
        }

        @Override
        public void show(RepoShow.Outcome outcome, Console console) {
            console.document(Json.document("repo-snapshots/v1")
                    .put("live", outcome.live(), number -> new Json.Num(number))
                    .put("snapshots", Json.array(outcome.snapshots(), this::snapshot))
                    .put("findings", Json.array(outcome.findings(), FindingView::program)));
        }

        private Json snapshot(Seal seal) {
            var heading = seal.snapshot().heading();
            var json = Json.object()
                    .put("number", heading.number())
                    .put("parent", heading.parent(), number -> new Json.Num(number))
                    .put("made", heading.made().toString())
                    .put("why", heading.why())
                    .put("packages", seal.snapshot().offers().size());
            return withPackages
                    ? json.put(
                            "offers",
                            Json.array(List.ofAll(seal.snapshot().offers().values()), Programs::offer))
                    : json;
        }

        private static Json offer(Offer offer) {
            var identity = offer.identity();
            return Json.object()
                    .put("format", identity.format().word())
                    .put("architecture", identity.architecture())
                    .put("name", identity.name().text())
                    .put("version", identity.version().toString())
                    .put("file", offer.fileName())
                    .put("size", offer.size())
                    .put("sha256", offer.sha256().hex())
                    .put(
                            "release",
                            identity.mark(),
                            mark -> new Json.Str(mark.release().text()))
                    .put("lock", identity.mark().flatMap(KernelMark::lock), lock -> new Json.Str(lock.hex()));
        }
    }
}
