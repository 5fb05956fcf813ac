package io.kernelagent.core.tree;

import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files of a tree while patches are applied to them, one message after the other, each of them whole or not at all:
 * once it has refused something, a workbench is of no further use. It lives in a local variable and in one thread.
 *
 * <p>A workbench holds the paths it was made for and looks at no other, except that the baseline may tell it of a file
 * that stands where a folder is needed, or of one that lives in a folder where a file is needed.
 */
public final class Workbench {
    private final Tree base;
    private final Seq<TreePath> paths;
    private final TreeMap<TreePath, DraftFile> files = new TreeMap<>();
    private final TreeMap<TreePath, List<Integer>> events = new TreeMap<>();
    private final TreeMap<TreePath, Integer> deleters = new TreeMap<>();

    private Workbench(Tree base, Seq<TreePath> paths) {
        this.base = base;
        this.paths = paths;
    }

    /** The files that a tree has at some paths, all of which it must know. */
    public static Workbench of(Tree base, Seq<TreePath> paths) {
        var bench = new Workbench(base, paths);
        paths.forEach(path -> base.at(path).forEach(file -> bench.files.put(path, DraftFile.ofBaseline(path, file))));
        return bench;
    }

    /**
     * Applies one message of a patch.
     *
     * @param changes the files it changes, in the order of the text
     * @param owner the index of the patch in its series
     */
    public Either<Refusal, Seq<FileReport>> apply(Seq<FileChange> changes, int owner, ApplyOptions options) {
        return apply(changes, owner, options, Trace.OFF);
    }

    /** The same, and writes down what the message stands on. */
    public Either<Refusal, Seq<FileReport>> apply(
            Seq<FileChange> changes, int owner, ApplyOptions options, Trace trace) {
        var message = new MessageChange(this, changes, owner, options, trace);
        var reports = new ArrayList<FileReport>();
        for (var change : changes) {
            var report = message.apply(change);
            if (report.isLeft()) {
                return Either.left(report.getLeft());
            }
            reports.add(report.get());
        }
        return Either.right(Array.ofAll(reports));
    }

    /**
     * Applies what a change does to the lines of the file at its path, hunk by hunk, as far as it goes. The file has to
     * be there; its name and its mode stay.
     *
     * @param isMade which hunks the file has already: they are passed over, and their lines are counted
     * @param trace where it is written down on which lines the hunks stand
     */
    public Seq<HunkTrial> applyEach(
            FileChange change, Predicate<Hunk> isMade, ApplyOptions options, int owner, Trace trace) {
        var turn = new Turn(owner, change, options, trace);
        return file(change.patch().path())
                .map(file -> new TextChange(file.lines(), change.patch(), turn)
                        .applyEach(isMade)
                        .peek(trial -> file.makeBy(owner)))
                .getOrElse(Array.empty());
    }

    /** The lines of the file at a path, counted from 1, at which a hunk could be applied; no context is ignored. */
    public Seq<Integer> placesOf(TreePath path, Hunk hunk, ApplyOptions options) {
        return file(path)
                .map(DraftFile::lines)
                .map(lines -> new HunkPlacer(lines, hunk, HunkImage.before(hunk, lines.texts()), options, Option.none())
                        .places())
                .map(places -> Array.ofAll(places).map(place -> place + 1))
                .getOrElse(Array.empty());
    }

    /** The file at a path as it is by now. */
    public Option<TreeFile> at(TreePath path) {
        return file(path).map(DraftFile::finished);
    }

    /** The file of the baseline that the file at a path comes from; none when a patch made it, or there is none. */
    public Option<TreePath> originOf(TreePath path) {
        return file(path).flatMap(DraftFile::origin);
    }

    /** A workbench of its own with some of the paths as they are by now, to try something on. */
    public Workbench copy(Seq<TreePath> some) {
        var copy = new Workbench(base, some);
        copy.restore(save(some));
        return copy;
    }

    /** Some of the paths as they are by now, to be restored when a patch was refused half way. */
    public Memory save(Seq<TreePath> some) {
        var saved = new Memory(some);
        some.forEach(path -> {
            file(path).forEach(file -> saved.files.put(path, file.copy()));
            deleterOf(path).forEach(deleter -> saved.deleters.put(path, deleter));
            saved.events.put(path, List.copyOf(events.getOrDefault(path, List.of())));
        });
        return saved;
    }

    /** Makes the paths what they were; a memory is good for one time. */
    public void restore(Memory memory) {
        memory.paths.forEach(path -> {
            files.remove(path);
            deleters.remove(path);
        });
        files.putAll(memory.files);
        deleters.putAll(memory.deleters);
        memory.events.forEach((path, owners) -> events.put(path, new ArrayList<>(owners)));
    }

    /** The paths as they are by now. */
    public Tree tree() {
        return paths.foldLeft(Tree.EMPTY, (tree, path) -> file(path)
                .map(file -> tree.with(path, file.finished()))
                .getOrElse(() -> tree.without(path)));
    }

    /** The patches that made a path what it is by now, as indices into the series. */
    public Seq<Integer> makersOf(TreePath path) {
        var own = Array.ofAll(events.getOrDefault(path, List.of()));
        return own.appendAll(file(path).map(DraftFile::makers).getOrElse(Array.empty()))
                .distinct()
                .sorted();
    }

    /** Who wrote the lines of the file at a path; none when there is no file or nobody has looked at its lines. */
    public Option<Ownership> ownershipOf(TreePath path) {
        return file(path).flatMap(DraftFile::ownership);
    }

    /**
     * Who wrote each line of the file at a path and what stood there before; none when there is no file. Every message
     * must have been applied with a trace that remembers.
     */
    public Option<Blame> blameOf(TreePath path) {
        return file(path).map(DraftFile::blame);
    }

    Option<DraftFile> file(TreePath path) {
        return Option.of(files.get(path));
    }

    /** The patch that took away the file which was at a path, as an index into the series. */
    public Option<Integer> deleterOf(TreePath path) {
        return Option.of(deleters.get(path));
    }

    /** The patches that took away what would be in the way of a file: at its path, at a folder of it, or below it. */
    Seq<Integer> clearersOf(TreePath path) {
        return Array.ofAll(deleters.entrySet())
                .filter(gone ->
                        gone.getKey().equals(path) || gone.getKey().isBelow(path) || path.isBelow(gone.getKey()))
                .map(java.util.Map.Entry::getValue);
    }

    void put(TreePath path, DraftFile file, int owner) {
        files.put(path, file);
        events.computeIfAbsent(path, fresh -> new ArrayList<>()).add(owner);
    }

    void remove(TreePath path, int owner) {
        files.remove(path);
        deleters.put(path, owner);
        events.computeIfAbsent(path, fresh -> new ArrayList<>()).add(owner);
    }

    /** What the baseline has in the folder at a path and no patch ever speaks of, so that the folder stays. */
    Option<TreePath> inhabitantOf(TreePath path) {
        return base.knows(path) ? base.inhabitantOf(path) : Option.none();
    }

    /** The files that keep a path from being one: where one of its folders should be, or below it. */
    Seq<TreePath> inTheWayOf(TreePath path) {
        var below = Array.ofAll(files.keySet()).filter(other -> other.isBelow(path));
        return path.folders().filter(this::isFile).appendAll(below);
    }

    private boolean isFile(TreePath path) {
        return files.containsKey(path) || (base.knows(path) && base.at(path).isDefined() && !paths.contains(path));
    }

    /** What {@link #save} remembers. */
    public static final class Memory {
        private final Seq<TreePath> paths;
        private final TreeMap<TreePath, DraftFile> files = new TreeMap<>();
        private final TreeMap<TreePath, List<Integer>> events = new TreeMap<>();
        private final TreeMap<TreePath, Integer> deleters = new TreeMap<>();

        private Memory(Seq<TreePath> paths) {
            this.paths = paths;
        }
    }
}
