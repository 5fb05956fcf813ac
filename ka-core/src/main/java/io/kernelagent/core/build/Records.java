package io.kernelagent.core.build;

import io.kernelagent.core.build.BuildPlans.Planned;
import io.kernelagent.core.plan.FileStep;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** What is written down of a build that came to its end, in the order in which it is written: the lock last. */
public final class Records {
    private Records() {}

    /** The files, each whole. */
    public static Seq<FileStep.Write> of(Planned planned, BuildRecord record, Seq<String> reproducer) {
        var task = planned.task();
        var folder = planned.work().plus(TreePath.of(record.job().text()));
        var earlier = task.history().reject(one -> one.job().equals(record.job()));
        return List.of(
                new FileStep.Write(
                        folder.plus(TreePath.of("metadata.json")),
                        new Metadata(record, reproducer).text(),
                        "what programs read of this build"),
                new FileStep.Write(
                        BuildInquiry.historyOf(task.promotion()),
                        BuildRecord.historyText(earlier.append(record)),
                        "what the next build expects"),
                new FileStep.Write(
                        task.promotion().facts().output().lock(),
                        record.writtenInto(task.lockText()),
                        "what was built from the lock"));
    }
}
