package io.kernelagent.core.archive;

import io.kernelagent.core.plan.FileStep;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.site.SitePaths;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/** The file that keeps everything from being cleared up, for as long as it is there. */
public final class PrunePause {
    private PrunePause() {}

    /** Where it lies. */
    public static TreePath in(SitePaths paths) {
        return paths.state().plus(TreePath.of("prune-paused"));
    }

    /** What it says, in one line; an empty file holds as well. */
    public static String words(Bytes text) {
        var line = text.utf8().strip();
        return line.isEmpty() ? "paused" : line;
    }

    /** Pauses; nothing to do when it is paused already. */
    public static Plan<FileStep> pause(SitePaths paths, Option<Bytes> there, String who, Instant now) {
        var text = Bytes.utf8("paused by " + who + " at " + Instant.ofEpochSecond(now.getEpochSecond()) + "\n");
        var write = new FileStep.Write(in(paths), text, "nothing is cleared up until it is resumed");
        return new Plan<>("pause-prune", "all builds", there.isDefined() ? List.empty() : List.of(write));
    }

    /** Resumes; nothing to do when it is not paused. */
    public static Plan<FileStep> resume(SitePaths paths, Option<Bytes> there) {
        var delete = new FileStep.Delete(in(paths), "what is old enough is cleared up again");
        return new Plan<>("resume-prune", "all builds", there.isDefined() ? List.of(delete) : List.empty());
    }
}
