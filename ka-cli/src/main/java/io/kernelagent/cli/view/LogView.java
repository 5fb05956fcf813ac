package io.kernelagent.cli.view;

import io.kernelagent.core.journal.Entry;
import io.kernelagent.core.journal.JobStory;
import io.vavr.collection.Seq;
import java.util.Locale;

/** What was done in a workspace, by whom, and how it ended. */
public final class LogView {
    private LogView() {}

    /** How the job ended; a job without an end still runs, or its process was lost. */
    private static String ending(JobStory story) {
        return story.closed()
                .map(closed -> closed.ending().name().toLowerCase(Locale.ROOT))
                .getOrElse("open");
    }

    private static String state(JobStory.StepStory step) {
        return step.state().name().toLowerCase(Locale.ROOT);
    }

    /** Two lines for each job, and one for each step where details are wanted. */
    public static final class People implements View<Seq<JobStory>> {
        private final boolean withSteps;
        private final String wanted;

        /** @param wanted what the names of the wanted jobs begin with, empty for all jobs */
        public People(boolean withSteps, String wanted) {
            this.withSteps = withSteps;
            this.wanted = wanted;
        }

        @Override
        public void show(Seq<JobStory> stories, Console console) {
            stories.forEach(story -> story(story, console));
            if (stories.isEmpty()) {
                console.say(
                        wanted.isEmpty()
                                ? "nothing was done here yet"
                                : "no job here has a name that begins with \"" + wanted + "\"");
            }
        }

        private void story(JobStory story, Console console) {
            var opened = story.opened();
            console.painted(
                    color(story),
                    ending(story),
                    "  " + story.job() + "  " + opened.map(Entry.Opened::who).getOrElse("?") + "  "
                            + opened.map(entry -> entry.command().mkString(" ")).getOrElse("?"));
            console.line("    " + summary(story));
            if (withSteps) {
                opened.forEach(entry -> console.line("    plan " + entry.plan()));
                story.steps().forEach(step -> console.line("    " + state(step) + "  " + step.step() + detail(step)));
            }
        }

        private static String summary(JobStory story) {
            return story.closed()
                    .map(closed -> closed.at() + ": " + closed.summary())
                    .getOrElse("last heard of at " + story.last());
        }

        private static String detail(JobStory.StepStory step) {
            return step.detail().isEmpty() ? "" : ": " + step.detail();
        }

        private static Console.Color color(JobStory story) {
            return switch (ending(story)) {
                case "done" -> Console.Color.GOOD;
                case "open" -> Console.Color.DOUBTFUL;
                default -> Console.Color.BAD;
            };
        }
    }

    /** The document {@code log/v1}. */
    public static final class Programs implements View<Seq<JobStory>> {
        @Override
        public void show(Seq<JobStory> stories, Console console) {
            console.document(Json.document("log/v1").put("jobs", Json.array(stories, Programs::story)));
        }

        private static Json story(JobStory story) {
            return Json.object()
                    .put("job", story.job().text())
                    .put(
                            "opened",
                            story.opened(),
                            entry -> new Json.Str(entry.at().toString()))
                    .put("who", story.opened(), entry -> new Json.Str(entry.who()))
                    .put("command", story.opened(), entry -> Json.strings(entry.command()))
                    .put(
                            "plan",
                            story.opened(),
                            entry -> new Json.Str(entry.plan().hex()))
                    .put("ending", ending(story))
                    .put(
                            "closed",
                            story.closed(),
                            entry -> new Json.Str(entry.at().toString()))
                    .put("summary", story.closed(), entry -> new Json.Str(entry.summary()))
                    .put("steps", Json.array(story.steps(), Programs::step));
        }

        private static Json step(JobStory.StepStory step) {
            return Json.object()
                    .put("step", step.step())
                    .put("state", state(step))
                    .put("detail", step.detail());
        }
    }
}
