package io.kernelagent.core.patch;

import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * What one patch does to one file.
 *
 * <p>For {@link Change#CREATE} the old side is absent, for {@link Change#DELETE} the new one; for every other change
 * both paths are there and differ only in a rename or a copy.
 *
 * @param line the line of the first header line in the patch file, counted from 1
 * @param change what happens to the file as a whole
 * @param oldPath the path before, the prefix ({@code a/}) taken off
 * @param newPath the path after, the prefix ({@code b/}) taken off
 * @param oldMode the mode before, where a header states it
 * @param newMode the mode after, where a header states it
 * @param hunks the hunks in the order of the text; empty for a change of path or mode only, and for binary content
 * @param binary the binary change, if the content is binary
 */
public record FilePatch(
        int line,
        Change change,
        Option<TreePath> oldPath,
        Option<TreePath> newPath,
        Option<FileMode> oldMode,
        Option<FileMode> newMode,
        Seq<Hunk> hunks,
        Option<BinaryPatch> binary) {

    /** What happens to the file as a whole. */
    public enum Change {
        MODIFY,
        CREATE,
        DELETE,
        RENAME,
        COPY;

        /** The word that reports and JSON documents use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The path by which a person knows the file: the new one, or the old one of a deletion. */
    public TreePath path() {
        return newPath.orElse(oldPath).getOrElseThrow(() -> new IllegalStateException("a file patch without a path"));
    }

    /** The way back: what undoes the change. None for a copy, and for binary content that knows no way back. */
    public Option<FilePatch> reversed() {
        return Reversal.of(this);
    }

    /** The same change with other hunks. */
    public FilePatch withHunks(Seq<Hunk> others) {
        return new FilePatch(line, change, oldPath, newPath, oldMode, newMode, others, binary);
    }

    /** What the change does to the content of a file that is at a path already, mode and name left alone. */
    public FilePatch contentAt(TreePath path) {
        var there = Option.some(path);
        return new FilePatch(line, Change.MODIFY, there, there, Option.none(), Option.none(), hunks, binary);
    }

    /** All paths that the change reads or writes. */
    public Seq<TreePath> touched() {
        return oldPath.toList().appendAll(newPath).distinct();
    }
}
