package io.kernelagent.core.series;

import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.FileChange;
import io.kernelagent.core.tree.Refusal;
import io.kernelagent.core.tree.Trace;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.Workbench;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;

/**
 * A series written anew for a baseline: every hunk has the line numbers and the context that the file has when its turn
 * comes. What the patches do is what they did, and everything but their hunks stays as it is, byte for byte.
 *
 * <p>A refreshed series leads to the same tree, without an offset and without fuzz, and refreshing it again changes
 * nothing.
 *
 * @param patches the patches in the order of the series
 */
public record Refresh(Seq<RefreshedPatch> patches) {

    /** The series refreshed, or the first patch that does not apply. The base knows all touched paths. */
    public static Either<SeriesFailure, Refresh> of(Series series, Tree base, ApplyOptions options) {
        var bench = Workbench.of(base, series.touched());
        var refreshed = new ArrayList<RefreshedPatch>();
        for (var named : series.patches()) {
            int index = refreshed.size();
            var files = files(named, index, bench, options);
            if (files.isLeft()) {
                return Either.left(new SeriesFailure(named.name(), index, files.getLeft()));
            }
            refreshed.add(HunkGraft.of(named, index, files.get()));
        }
        return Either.right(new Refresh(Array.ofAll(refreshed)));
    }

    private static Either<Refusal, Seq<RefreshedFile>> files(
            NamedPatch named, int index, Workbench bench, ApplyOptions options) {
        var trace = Trace.withContents(index);
        return Application.damage(named.patch())
                .<Either<Refusal, Seq<RefreshedFile>>>map(Either::left)
                .getOrElse(() -> refusal(bench, MailChanges.of(named), index, options, trace)
                        .<Either<Refusal, Seq<RefreshedFile>>>map(Either::left)
                        .getOrElse(() -> Either.right(trace.edits().map(RefreshedFile::of))));
    }

    private static Option<Refusal> refusal(
            Workbench bench, Seq<Seq<FileChange>> mails, int index, ApplyOptions options, Trace trace) {
        return mails.toStream()
                .flatMap(mail -> bench.apply(mail, index, options, trace).swap().toOption())
                .headOption();
    }

    /** The patches whose text changes. */
    public Seq<RefreshedPatch> changed() {
        return patches.filter(RefreshedPatch::isChanged);
    }
}
