package io.kernelagent.cli.view;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobStory;
import io.kernelagent.core.problem.ProblemText;
import io.vavr.collection.Seq;
import java.util.Locale;

/** All builds, one line each. */
public final class JobsView {
    private JobsView() {}

    /** For people. */
    public static final class People implements View<Seq<JobStory>> {
        @Override
        public void show(Seq<JobStory> stories, Console console) {
            stories.forEach(story ->
                    console.line(story.job() + "  " + state(story) + "  " + ProblemText.harmless(detail(story))));
            if (stories.isEmpty()) {
                console.say("no builds");
            }
        }
    }

    /** The document {@code jobs/v1}. */
    public static final class Programs implements View<Seq<JobStory>> {
        @Override
        public void show(Seq<JobStory> stories, Console console) {
            console.document(Json.document("jobs/v1").put("jobs", Json.array(stories, story -> Json.object()
                    .put("job", story.job().text())
                    .put("state", state(story))
                    .put("detail", detail(story))
                    .put("last", story.last().toString()))));
        }
    }

    private static String state(JobStory story) {
        return story.closed()
                .map(closed -> closed.ending().name().toLowerCase(Locale.ROOT))
                .getOrElse("open");
    }

    /** How it ended; of an open job the step that it was last seen at. */
    private static String detail(JobStory story) {
        return story.closed()
                .map(Entry.Closed::summary)
                .orElse(() -> story.steps().lastOption().map(step -> "at " + step.step()))
                .getOrElse("");
    }
}
