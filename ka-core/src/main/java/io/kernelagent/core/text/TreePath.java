package io.kernelagent.core.text;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Locale;

/**
 * A path below the root of a tree (a source tree, a workspace), as git names it: bytes, segments parted by {@code /}.
 * A value of this type cannot leave its tree: no empty, {@code .} or {@code ..} segment, no leading slash, no NUL, and
 * nothing in or below a {@code .git} of any spelling that a file system may take for it.
 *
 * @see <a href="https://git-scm.com/docs/gitformat-index">git's rules for paths in the index</a>
 */
public final class TreePath implements Comparable<TreePath> {
    private static final int MAX_LENGTH = 4096;
    /** No name that is refused is longer. */
    private static final int LONGEST_SPECIAL = "git~1".length();

    private final Bytes bytes;

    private TreePath(Bytes bytes) {
        this.bytes = bytes;
    }

    /** The path, or why it is none: the left side ends a sentence like "the path "../x" ...". */
    public static Either<String, TreePath> parse(Bytes bytes) {
        if (bytes.isEmpty()) {
            return Either.left("is empty");
        }
        if (bytes.length() > MAX_LENGTH) {
            return Either.left("is longer than " + MAX_LENGTH + " bytes");
        }
        if (bytes.at(0) == '/') {
            return Either.left("is absolute");
        }
        if (bytes.indexOf(0, 0) >= 0) {
            return Either.left("holds a NUL byte");
        }
        for (int start = 0; start <= bytes.length(); start = segmentEnd(bytes, start) + 1) {
            var reason = reasonAgainst(bytes.slice(start, segmentEnd(bytes, start)));
            if (!reason.isEmpty()) {
                return Either.left(reason);
            }
        }
        return Either.right(new TreePath(bytes));
    }

    private static int segmentEnd(Bytes bytes, int start) {
        int slash = bytes.indexOf('/', start);
        return slash < 0 ? bytes.length() : slash;
    }

    /** A path that is known to be one, for constants and tests. */
    public static TreePath of(String text) {
        return parse(Bytes.utf8(text))
                .getOrElseThrow(reason -> new IllegalArgumentException("the path \"" + text + "\" " + reason));
    }

    /** Why a segment may not be in a path; empty for nearly all there are. */
    private static String reasonAgainst(Bytes segment) {
        if (segment.length() > LONGEST_SPECIAL) {
            return "";
        }
        return switch (segment.latin1().toLowerCase(Locale.ROOT)) {
            case "" -> "has an empty segment";
            case "." -> "has a \".\" segment";
            case ".." -> "leaves the tree by \"..\"";
            case ".git", "git~1", ".git ", ".git." -> "reaches into \".git\"";
            default -> "";
        };
    }

    private static Seq<Bytes> segmentsOf(Bytes bytes) {
        var segments = new ArrayList<Bytes>();
        int start = 0;
        for (int slash = bytes.indexOf('/', 0); slash >= 0; slash = bytes.indexOf('/', start)) {
            segments.add(bytes.slice(start, slash));
            start = slash + 1;
        }
        segments.add(bytes.from(start));
        return Array.ofAll(segments);
    }

    public Bytes bytes() {
        return bytes;
    }

    /** The names on the way down, at least one. */
    public Seq<Bytes> segments() {
        return segmentsOf(bytes);
    }

    /** The last segment. */
    public Bytes name() {
        return segments().last();
    }

    /** The folders on the way down, the outermost first; none for a path of one segment. */
    public Seq<TreePath> folders() {
        var folders = new ArrayList<TreePath>();
        for (int slash = bytes.indexOf('/', 0); slash >= 0; slash = bytes.indexOf('/', slash + 1)) {
            folders.add(new TreePath(bytes.slice(0, slash)));
        }
        return Array.ofAll(folders);
    }

    /** A path below this one. */
    public TreePath plus(TreePath below) {
        return new TreePath(new BytesBuilder(bytes.length() + below.bytes.length() + 1)
                .append(bytes)
                .append('/')
                .append(below.bytes)
                .toBytes());
    }

    /** Whether this path lies below the other one. */
    public boolean isBelow(TreePath folder) {
        return bytes.length() > folder.bytes.length() + 1
                && bytes.startsWith(folder.bytes)
                && bytes.at(folder.bytes.length()) == '/';
    }

    /** This path as it is called from inside a folder that it lies below. */
    public TreePath relativeTo(TreePath folder) {
        if (!isBelow(folder)) {
            throw new IllegalArgumentException(this + " is not below " + folder);
        }
        return new TreePath(bytes.from(folder.bytes.length() + 1));
    }

    /** The folder it lies in; none for a path of a single segment. */
    public Option<TreePath> parent() {
        int length = bytes.length() - name().length() - 1;
        return Option.when(length > 0, () -> new TreePath(bytes.slice(0, length)));
    }

    @Override
    public int compareTo(TreePath other) {
        return bytes.compareTo(other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreePath path && bytes.equals(path.bytes);
    }

    @Override
    public int hashCode() {
        return bytes.hashCode();
    }

    /** The path for people; bytes that are no UTF-8 are shown as the replacement character. */
    @Override
    public String toString() {
        return bytes.utf8();
    }
}
