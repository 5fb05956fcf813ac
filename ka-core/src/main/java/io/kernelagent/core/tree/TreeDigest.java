package io.kernelagent.core.tree;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import java.util.function.Function;

/**
 * One number for a tree, or for the part of it that a series touches. It is the SHA-256 of a text that coreutils can
 * write on any machine: first what {@code sha256sum} prints for every path that exists (of a symbolic link the digest
 * of its target's text), then {@code mode path} for each of them, then {@code - path} for every known path without a
 * file; each part sorted by bytes.
 */
public final class TreeDigest {
    private TreeDigest() {}

    public static Digest of(Tree tree) {
        return of(tree, files -> files.map(TreeDigest::sumOf));
    }

    /**
     * The same.
     *
     * @param sums maps {@link #sumOf} over the files, in their order: a caller with several hands can share them out
     */
    public static Digest of(Tree tree, Function<Seq<TreeFile>, Seq<Digest>> sums) {
        return Digests.sha256(text(tree, sums.apply(tree.files().values())));
    }

    /** The digest of one file, which takes nearly all of the time. */
    public static Digest sumOf(TreeFile file) {
        return Digests.sha256(file.content());
    }

    /** The text whose digest it is, for people who want to compare by hand. */
    public static Bytes text(Tree tree) {
        return text(tree, tree.files().values().map(TreeDigest::sumOf));
    }

    private static Bytes text(Tree tree, Seq<Digest> sums) {
        var text = new BytesBuilder();
        tree.files().keySet().zip(sums).forEach(sum -> sumLine(text, sum._1, sum._2));
        tree.files().forEach((path, file) -> line(text, file.mode().octal(), path));
        tree.paths().filter(path -> tree.at(path).isEmpty()).forEach(path -> line(text, "-", path));
        return text.toBytes();
    }

    /** {@code sha256sum} marks a line with a backslash when it had to escape the name. */
    private static void sumLine(BytesBuilder text, TreePath path, Digest sum) {
        var escaped = escaped(path.bytes());
        if (escaped.length() > path.bytes().length()) {
            text.append('\\');
        }
        text.append(sum.hex()).append("  ").append(escaped).append('\n');
    }

    private static void line(BytesBuilder text, String mark, TreePath path) {
        text.append(mark).append(' ').append(escaped(path.bytes())).append('\n');
    }

    private static Bytes escaped(Bytes path) {
        var escaped = new BytesBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            switch (path.at(i)) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                default -> escaped.append(path.at(i));
            }
        }
        return escaped.toBytes();
    }
}
