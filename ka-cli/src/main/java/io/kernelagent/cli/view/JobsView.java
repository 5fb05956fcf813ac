package io.kernelagent.cli.view;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.verb.ListBuilds.Listed;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;

/** All builds, one line each. */
public final class JobsView {
    private JobsView() {}

    /** For people. */
    public static final class People implements View<Seq<Listed>> {
        @Override
        public void show(Seq<Listed> builds, Console console) {
            builds.forEach(build -> console.line(
                    build.story().job() + "  " + state(build.story()) + "  " + ProblemText.harmless(words(build))));
            if (builds.isEmpty()) {
                console.say("no builds");
            }
        }

        /** How it ended; of an open build what it was last seen at, where, and what to do about it. */
        private static String words(Listed build) {
            return build.story()
                    .closed()
                    .map(Entry.Closed::summary)
                    .getOrElse(() -> build.stage()
                            + build.place()
                                    .fold(
                                            () -> "",
                                            known -> ", on " + known.host().name(),
                                            unnamed -> ", on " + unnamed.host() + ", which ka.yaml no longer names: "
                                                    + build.mend(unnamed))
                            + (build.isAttended() ? ", ka build is at it" : "")
                            + build.next().map(words -> "; to go on: " + words).getOrElse(""));
        }
    }

    /** The document {@code jobs/v1}. */
    public static final class Programs implements View<Seq<Listed>> {
        @Override
        public void show(Seq<Listed> builds, Console console) {
            console.document(Json.document("jobs/v1").put("jobs", Json.array(builds, Programs::build)));
        }

        private static Json build(Listed build) {
            var story = build.story();
            return Json.object()
                    .put("job", story.job().text())
                    .put("state", state(story))
                    .put("detail", detail(story))
                    .put("step", step(story), Json.Str::new)
                    .put("build_host", host(build), Json.Str::new)
                    .put("named", build.place().fold(() -> false, known -> true, unnamed -> false))
                    .put("attended", build.isAttended())
                    .put("next", build.next(), Json.Str::new)
                    .put("last", story.last().toString());
        }

        private static Option<String> host(Listed build) {
            return build.place()
                    .fold(
                            Option::none,
                            known -> Option.some(known.host().name().text()),
                            unnamed -> Option.some(unnamed.host().text()));
        }

        private static Option<String> step(JobStory story) {
            return story.latest().filter(step -> story.closed().isEmpty()).map(JobStory.StepStory::step);
        }

        private static String detail(JobStory story) {
            return story.closed()
                    .map(Entry.Closed::summary)
                    .orElse(() -> step(story).map(step -> "at " + step))
                    .getOrElse("");
        }
    }

    private static String state(JobStory story) {
        return story.closed()
                .map(closed -> closed.ending().name().toLowerCase(Locale.ROOT))
                .getOrElse("open");
    }
}
