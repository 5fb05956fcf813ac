package io.kernelagent.core.build;

import io.kernelagent.core.journal.JobStory;
import io.vavr.collection.List;
import io.vavr.control.Option;

/** How far a build is, in the words of the trade; the names of its steps are for programs. */
public final class BuildStage {
    private static final String OF_READY = "ready-";
    private static final String OF_AGAIN = "again-";
    private static final String OF_ISSUE = "issue-";

    private BuildStage() {}

    /** What an open build was last seen at: {@code compiling}, {@code done with packing}. */
    public static String words(JobStory story) {
        return story.latest().map(BuildStage::words).getOrElse("at its beginning");
    }

    private static String words(JobStory.StepStory latest) {
        var doing = doing(latest.step());
        return switch (latest.state()) {
            case DONE -> "done with " + doing;
            case FAILED -> "held up at " + doing + ": " + latest.detail();
            case UNKNOWN -> doing + (latest.detail().isEmpty() ? "" : ": " + latest.detail());
        };
    }

    private static String doing(String step) {
        if (BuildStep.Anew.numberOf(step).isDefined()) {
            return "compiling again";
        }
        if (step.equals(BuildStep.Surround.ID)) {
            return "writing down its environment";
        }
        return named(step)
                .orElse(() -> after(OF_READY, step).map(host -> "checking " + host))
                .orElse(() -> after(OF_AGAIN, step).map(host -> "checking " + host + " again"))
                .orElse(() -> after(OF_ISSUE, step).map(issue -> "filing an issue"))
                .getOrElse(step);
    }

    private static Option<String> named(String step) {
        return step.equals(BuildJobs.CANCEL)
                ? Option.some("being cancelled")
                : List.of(BuildStep.Kind.values())
                        .find(kind -> kind.word().equals(step))
                        .map(BuildStep.Kind::doing);
    }

    private static Option<String> after(String prefix, String step) {
        return Option.when(step.startsWith(prefix), () -> step.substring(prefix.length()));
    }
}
