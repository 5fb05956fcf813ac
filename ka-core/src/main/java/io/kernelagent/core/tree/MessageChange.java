package io.kernelagent.core.tree;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.FilePatch.Change;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Refusal.Reason;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One message of a patch on its way into a {@link Workbench}.
 *
 * <p>Renames, copies and deletions speak of the tree before the message, so that two files can swap their names; only
 * what an earlier change of the same message has made is taken as it is by now. Modifications follow each other. So
 * everything comes out right that git writes, and also what people get by joining several diffs into one, which {@code
 * git apply} reads as if all of them spoke of the same moment.
 */
final class MessageChange {
    private final Workbench bench;
    private final int owner;
    private final ApplyOptions options;
    private final Trace trace;
    private final TreeMap<TreePath, DraftFile> before = new TreeMap<>();
    private final TreeMap<TreePath, DraftFile> copied = new TreeMap<>();
    private final TreeSet<TreePath> leaving = new TreeSet<>();
    private final TreeSet<TreePath> left = new TreeSet<>();

    MessageChange(Workbench bench, Seq<FileChange> changes, int owner, ApplyOptions options, Trace trace) {
        this.bench = bench;
        this.owner = owner;
        this.options = options;
        this.trace = trace;
        changes.map(FileChange::patch).forEach(this::foresee);
    }

    private void foresee(FilePatch patch) {
        patch.touched().forEach(path -> bench.file(path).forEach(file -> before.put(path, file)));
        patch.oldPath().forEach(path -> {
            if (patch.change() == Change.DELETE || patch.change() == Change.RENAME) {
                leaving.add(path);
            }
            if (patch.change() == Change.COPY) {
                bench.file(path).forEach(file -> copied.computeIfAbsent(path, fresh -> file.copy()));
            }
        });
    }

    Either<Refusal, FileReport> apply(FileChange change) {
        var patch = change.patch();
        return switch (patch.change()) {
            case MODIFY -> modify(change);
            case CREATE -> create(change);
            case DELETE -> delete(change);
            case RENAME, COPY -> move(change);
        };
    }

    private Either<Refusal, FileReport> modify(FileChange change) {
        var path = change.patch().path();
        var found = bench.file(path);
        trace.finds(path, found);
        return found.toEither(() -> missing(change.patch(), path)).flatMap(file -> edit(change, file));
    }

    private Either<Refusal, FileReport> create(FileChange change) {
        var patch = change.patch();
        var fresh = DraftFile.created(patch.newMode().getOrElse(FileMode.REGULAR));
        return edit(change, fresh).flatMap(report -> arrive(patch, fresh).map(done -> report));
    }

    private Either<Refusal, FileReport> delete(FileChange change) {
        var patch = change.patch();
        var path = patch.path();
        var file = source(path);
        trace.finds(path, file);
        return file.toEither(() -> missing(patch, path))
                .flatMap(doomed -> edit(change, doomed).flatMap(report -> emptied(patch, doomed, report)))
                .peek(report -> leave(path, file.get()));
    }

    private static Either<Refusal, FileReport> emptied(FilePatch patch, DraftFile file, FileReport report) {
        int rest = file.content().isEmpty() ? 0 : file.lines().size();
        return rest == 0
                ? Either.right(report)
                : Either.left(Refusal.ofFile(
                        Reason.NOT_EMPTIED,
                        patch.path(),
                        patch.line(),
                        "the deletion leaves " + rest + (rest == 1 ? " line" : " lines") + " of the file"));
    }

    private Either<Refusal, FileReport> move(FileChange change) {
        var patch = change.patch();
        var from = patch.oldPath().getOrElse(patch.path());
        boolean isCopy = patch.change() == Change.COPY;
        var source = isCopy ? copySource(from) : source(from);
        trace.finds(from, source);
        return source.toEither(() -> missing(patch, from)).flatMap(file -> {
            if (!isCopy) {
                leave(from, file);
            }
            return edit(change, file).flatMap(report -> arrive(patch, file).map(done -> report));
        });
    }

    private Either<Refusal, FileReport> edit(FileChange change, DraftFile file) {
        var turn = new Turn(owner, change, options, trace);
        return new FileEdit(file, change.patch(), turn).apply();
    }

    /** The file that a rename or a deletion means: that of before the message, unless it has left already. */
    private Option<DraftFile> source(TreePath path) {
        return left.contains(path) ? bench.file(path) : at(before, path).orElse(bench.file(path));
    }

    private static Option<DraftFile> at(Map<TreePath, DraftFile> files, TreePath path) {
        return Option.of(files.get(path));
    }

    private Option<DraftFile> copySource(TreePath path) {
        return at(copied, path).orElse(bench.file(path)).map(DraftFile::copy);
    }

    private void leave(TreePath path, DraftFile file) {
        left.add(path);
        if (bench.file(path).exists(current -> current == file)) {
            bench.remove(path, owner);
        }
    }

    private Either<Refusal, DraftFile> arrive(FilePatch patch, DraftFile file) {
        var path = patch.path();
        var obstacle = bench.file(path).filter(current -> !isLeaving(path, current));
        if (obstacle.isDefined()) {
            return Either.left(exists(patch, obstacle.get(), file));
        }
        var way = bench.inTheWayOf(path).filter(other -> !bench.file(other).exists(f -> isLeaving(other, f)));
        if (way.nonEmpty()) {
            return Either.left(Refusal.ofFile(
                    Reason.FOLDER_IN_THE_WAY, path, patch.line(), way.head() + " is a file: both cannot be"));
        }
        var inhabitant = bench.inhabitantOf(path);
        if (inhabitant.isDefined()) {
            return Either.left(inhabited(patch, inhabitant.get()));
        }
        trace.needsFile(bench.clearersOf(path), Need.Kind.DELETION, path);
        file.arrive(
                new DraftFile.Arrival(owner, patch.change() == Change.RENAME ? Need.Kind.RENAME : Need.Kind.CREATION));
        bench.put(path, file, owner);
        file.makeBy(owner);
        return Either.right(file);
    }

    private static Refusal inhabited(FilePatch patch, TreePath inhabitant) {
        var words = inhabitant.equals(patch.path())
                ? "a submodule is there: both cannot be"
                : "a folder is there, which holds " + inhabitant + ": both cannot be";
        return Refusal.ofFile(Reason.FOLDER_IN_THE_WAY, patch.path(), patch.line(), words);
    }

    /** Whether the file of before is still there and a later change of this message takes it away. */
    private boolean isLeaving(TreePath path, DraftFile current) {
        return leaving.contains(path) && !left.contains(path) && before.get(path) == current;
    }

    private Refusal exists(FilePatch patch, DraftFile there, DraftFile wanted) {
        boolean isSame = there.finished().equals(wanted.finished());
        return isSame
                ? Refusal.ofFile(
                        Reason.ALREADY_APPLIED,
                        patch.path(),
                        patch.line(),
                        "the file exists and is what the patch makes: it is already applied")
                : Refusal.ofFile(Reason.EXISTS_ALREADY, patch.path(), patch.line(), "the file exists already");
    }

    private Refusal missing(FilePatch patch, TreePath path) {
        var deleter = bench.deleterOf(path);
        boolean isDone =
                patch.change() == Change.RENAME && bench.file(patch.path()).isDefined();
        var reason = isDone || (deleter.isDefined() && patch.change() == Change.DELETE)
                ? Reason.ALREADY_APPLIED
                : Reason.MISSING_FILE;
        var absence = bench.inhabitantOf(path).isDefined() ? "it is a folder, no file" : "there is no such file";
        var words = reason == Reason.ALREADY_APPLIED ? "already applied: the file is gone" : absence;
        var headline = path.equals(patch.path()) ? words : words + " (" + path + ")";
        return Refusal.ofFile(reason, patch.path(), patch.line(), headline);
    }
}
