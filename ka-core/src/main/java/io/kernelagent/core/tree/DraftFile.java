package io.kernelagent.core.tree;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;

/**
 * A file while a series changes it. It is split into lines at the first hunk and put together again at the end, not
 * between patches.
 */
final class DraftFile {
    private final Option<TreePath> origin;
    private final ArrayList<Integer> makers;
    private FileMode mode;
    private Bytes content;
    private Option<Arrival> arrival = Option.none();
    private Option<Integer> modeSetter = Option.none();
    private Option<Integer> rewriter = Option.none();
    private Option<LineTable> lines = Option.none();

    private DraftFile(Option<TreePath> origin, Iterable<Integer> makers, FileMode mode, Bytes content) {
        this.origin = origin;
        this.makers = new ArrayList<>();
        makers.forEach(this.makers::add);
        this.mode = mode;
        this.content = content;
    }

    /** The file as the baseline has it. */
    static DraftFile ofBaseline(TreePath path, TreeFile file) {
        return new DraftFile(Option.some(path), Array.empty(), file.mode(), file.content());
    }

    /** A file without content yet. */
    static DraftFile created(FileMode mode) {
        return new DraftFile(Option.none(), Array.empty(), mode, Bytes.EMPTY);
    }

    DraftFile copy() {
        var copy = new DraftFile(origin, makers, mode, content);
        copy.rewriter = rewriter;
        copy.arrival = arrival;
        copy.modeSetter = modeSetter;
        copy.lines = lines.map(LineTable::copy);
        return copy;
    }

    /** The file of the baseline that it was at first; none when a patch made it. */
    Option<TreePath> origin() {
        return origin;
    }

    FileMode mode() {
        return mode;
    }

    void setMode(FileMode fresh, int owner) {
        mode = fresh;
        modeSetter = Option.some(owner);
    }

    /** The patch that set the mode which the file has; none when it is the baseline's. */
    Option<Integer> modeSetter() {
        return modeSetter;
    }

    /** The file gets its name, its first one or another. */
    void arrive(Arrival how) {
        arrival = Option.some(how);
    }

    /** How the file got its name; none when it has the baseline's. */
    Option<Arrival> arrival() {
        return arrival;
    }

    /** Remembers that a patch has changed the file. */
    void makeBy(int owner) {
        if (makers.isEmpty() || makers.get(makers.size() - 1) != owner) {
            makers.add(owner);
        }
    }

    /** The patches that have changed the file, under whatever name it had then. */
    Seq<Integer> makers() {
        return Array.ofAll(makers);
    }

    Bytes content() {
        return lines.map(LineTable::content).getOrElse(content);
    }

    /** A patch gives the file another content as a whole. */
    void rewrite(Bytes fresh, int owner) {
        content = fresh;
        rewriter = Option.some(owner);
        lines = Option.none();
    }

    /** The lines, to be changed in place. */
    LineTable lines() {
        if (lines.isEmpty()) {
            lines = Option.some(split());
        }
        return lines.get();
    }

    private LineTable split() {
        return rewriter.map(owner -> LineTable.ofPatch(content, owner)).getOrElse(() -> LineTable.ofBaseline(content));
    }

    TreeFile finished() {
        return new TreeFile(mode, content());
    }

    /** Who wrote each line; none when no hunk has ever looked at the lines. */
    Option<Ownership> ownership() {
        return lines.map(table -> table.ownership(origin));
    }

    /** Who wrote each line and what stood there before, after changes with a trace that remembers. */
    Blame blame() {
        return Blaming.of(lines(), origin);
    }

    /** Which patch gave a file its name, and whether that made the file. */
    record Arrival(int owner, Need.Kind kind) {}
}
