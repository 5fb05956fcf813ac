package io.kernelagent.cli.view;

import io.kernelagent.core.build.BuildFailure;
import io.kernelagent.core.build.BuildRecord;
import io.kernelagent.core.build.Freight;
import io.kernelagent.core.build.Look;
import io.kernelagent.core.build.log.BuildError;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Amount;
import io.kernelagent.verb.Build;
import io.kernelagent.verb.Extent;
import io.kernelagent.verb.HandOver;
import io.kernelagent.verb.Publish;
import io.vavr.control.Option;
import java.util.Locale;

/** What was built, or would be, or why there is no kernel. */
public final class BuildView {
    private BuildView() {}

    /** For people. */
    public static final class People implements View<HandOver.Outcome> {
        @Override
        public void show(HandOver.Outcome end, Console console) {
            show(end.built(), console);
            end.published().forEach(published -> new PublicationView.People(Extent.ACT).show(published, console));
        }

        private static void show(Build.Outcome outcome, Console console) {
            outcome.planned().route().passedOver().forEach(halt -> halt.blocks()
                    .forEach(block -> console.say(
                            "passed over, #" + block.issue() + ": " + ProblemText.harmless(block.title()))));
            outcome.record().forEach(record -> built(outcome, record, console));
            outcome.failure().forEach(failure -> failed(failure, console));
            outcome.looks().forEach(look -> looked(look, console));
            if (outcome.isOfPlan() && outcome.looks().isEmpty()) {
                PlanView.people(outcome.planned().plan(), console);
                outcome.freight().forEach(freight -> expected(outcome, freight, console));
            }
        }

        private static void expected(Build.Outcome outcome, Freight freight, Console console) {
            freight.there().forEach(load -> console.line("to the build host: " + load.words()));
            freight.back().forEach(load -> console.line("from the build host: " + load.words()));
            console.line("expected: " + outcome.planned().task().forecast().words());
        }

        private static void looked(Look look, Console console) {
            console.line(
                    look.candidate() + ": " + ProblemText.harmless(look.lacks().getOrElse("a job would begin here")));
        }

        private static void built(Build.Outcome outcome, BuildRecord record, Console console) {
            console.line(record.made().release() + (outcome.isFound() ? " was built on " : " built on ")
                    + record.buildHost() + ": " + record.made().words());
            record.packages()
                    .forEach(one -> console.line(outcome.planned().work() + "/" + record.job() + "/" + one.file() + " ("
                            + Amount.bytes(one.size()) + ")"));
        }

        private static void failed(BuildFailure failure, Console console) {
            console.complain(ProblemText.harmless(failure.title()) + "\n");
            failure.unready()
                    .forEach(one -> console.complain("  " + one.host() + ": " + ProblemText.harmless(one.lacks())
                            + (one.isMiss() ? "; filed as " + failure.kind().prefix() : "") + "\n"));
            failure.error().forEach(error -> error(error, console));
            failure.owner().forEach(patch -> console.complain("  the line was written by " + patch + "\n"));
            console.complain("  " + next(failure) + "\n");
        }

        /** Where no build host was ready there is neither a log nor a tree. */
        private static String next(BuildFailure failure) {
            return failure.unready().isEmpty()
                    ? "log: ka logs " + failure.job() + "; a shell in its tree: ka debug " + failure.job()
                            + "; to keep the tree: ka keep " + failure.job()
                    : failure.unready()
                            .map(one -> "ka doctor --host " + one.host())
                            .mkString("to look again: ", ", ", "");
        }

        private static void error(BuildError error, Console console) {
            console.complain("  " + error.kind().words() + "; " + error.kind().advice() + "\n");
            error.context().forEach(line -> console.complain("    " + ProblemText.harmless(line) + "\n"));
        }
    }

    /** The documents {@code build/v1} and {@code plan/v1}. */
    public static final class Programs implements View<HandOver.Outcome> {
        @Override
        public void show(HandOver.Outcome end, Console console) {
            var outcome = end.built();
            if (outcome.isOfPlan() && outcome.looks().isEmpty()) {
                console.document(PlanView.document(outcome.planned().plan())
                        .put("transfer", outcome.freight(), Programs::freight)
                        .put("expected", outcome.freight(), freight -> expected(outcome)));
                return;
            }
            console.document(Json.document("build/v1")
                    .put("host", outcome.planned().plan().subject())
                    .put("built", outcome.record(), record -> built(outcome, record))
                    .put("failed", outcome.failure(), Programs::failed)
                    .put("issue", outcome.issue(), IssueView::document)
                    .put("looked", looked(outcome), looks -> looks)
                    .put("published", end.published(), Programs::published));
        }

        private static Json freight(Freight freight) {
            return Json.object()
                    .put("to_build_host", Json.array(freight.there(), Programs::load))
                    .put("from_build_host", Json.array(freight.back(), Programs::load));
        }

        private static Json load(Freight.Load load) {
            return Json.object()
                    .put("what", load.what())
                    .put("bytes", load.bytes(), bytes -> new Json.Num(bytes))
                    .put("note", load.note());
        }

        private static Json expected(Build.Outcome outcome) {
            var forecast = outcome.planned().task().forecast();
            return Json.object()
                    .put("units", forecast.units(), units -> new Json.Num(units))
                    .put("seconds", forecast.time(), time -> new Json.Num(time.toSeconds()))
                    .put("cold_cache", Json.strings(forecast.cold()));
        }

        private static Option<Json> looked(Build.Outcome outcome) {
            return Option.when(
                    outcome.looks().nonEmpty(),
                    () -> Json.array(outcome.looks(), look -> Json.object()
                            .put("build_host", look.candidate().host().name().text())
                            .put("rank", look.candidate().rank().word())
                            .put("ready", look.isReady())
                            .put("lacks", look.lacks(), Json.Str::new)));
        }

        private static Json published(Publish.Outcome published) {
            return Json.object()
                    .put("repository", published.plan().subject())
                    .put("done", Json.strings(published.plan().steps().map(step -> step.effect())));
        }

        private static Json built(Build.Outcome outcome, BuildRecord record) {
            var folder = outcome.planned().work() + "/" + record.job();
            return Json.object()
                    .put("job", record.job().text())
                    .put("found", outcome.isFound())
                    .put("build_host", record.buildHost().text())
                    .put("release", record.made().release())
                    .put("compiler", record.made().compiler())
                    .put("units", record.made().units())
                    .put("seconds", record.made().seconds())
                    .put("ccache_hits", record.made().hits())
                    .put("packages", Json.array(record.packages(), one -> Json.object()
                            .put("file", folder + "/" + one.file())
                            .put("name", one.name())
                            .put("version", one.version())
                            .put("size", one.size())
                            .put("b2sum", one.b2sum().hex())));
        }

        private static Json failed(BuildFailure failure) {
            return Json.object()
                    .put("job", failure.job().text())
                    .put("build_host", failure.buildHost().text())
                    .put("kind", failure.kind().name().toLowerCase(Locale.ROOT))
                    .put("issue", failure.title())
                    .put("error", failure.error(), Programs::error)
                    .put("owner", failure.owner(), Json.Str::new)
                    .put("unready", Json.array(failure.unready(), one -> Json.object()
                            .put("build_host", one.host().text())
                            .put("lacks", one.lacks())
                            .put("filed", one.isMiss())));
        }

        private static Json error(BuildError error) {
            return Json.object()
                    .put("kind", error.kind().name().toLowerCase(Locale.ROOT))
                    .put("file", error.place().map(BuildError.Place::file), Json.Str::new)
                    .put("line", error.place().map(BuildError.Place::line), line -> new Json.Num(line))
                    .put("message", error.message())
                    .put("context", Json.strings(error.context()));
        }
    }
}
