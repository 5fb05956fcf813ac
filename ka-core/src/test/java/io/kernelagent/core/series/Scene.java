package io.kernelagent.core.series;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Refusal;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** A small tree and the patches that are applied to it: the words of the tests of the engine. */
record Scene(Tree tree, ApplyOptions options) {
    static final Scene EMPTY = new Scene(Tree.EMPTY, ApplyOptions.STRICT);

    static Scene with(String path, String content) {
        return EMPTY.and(path, content);
    }

    Scene and(String path, String content) {
        return and(path, FileMode.REGULAR, content);
    }

    Scene and(String path, FileMode mode, String content) {
        return and(path, new TreeFile(mode, Bytes.latin1(content)));
    }

    Scene and(String path, TreeFile file) {
        return new Scene(tree.with(TreePath.of(path), file), options);
    }

    /** A folder, and a file in it that is not part of the scene. */
    Scene withFolder(String path, String inhabitant) {
        return new Scene(tree.withFolder(TreePath.of(path), TreePath.of(inhabitant)), options);
    }

    Scene under(ApplyOptions other) {
        return new Scene(tree, other);
    }

    /** Lines "1" to "n", each with a line feed. */
    static String lines(int from, int to) {
        return List.rangeClosed(from, to).map(line -> line + "\n").mkString();
    }

    Either<SeriesFailure, Applied> apply(String... patches) {
        return apply(series(patches));
    }

    Either<SeriesFailure, Applied> apply(Series series) {
        var known = known(series);
        return Application.of(series, Chain.of(series).map(chain -> chain.apply(known, options)));
    }

    static Series series(String... patches) {
        var named = List.of(patches)
                .zipWithIndex((text, index) ->
                        new NamedPatch("000" + (index + 1) + ".patch", Patch.parse(Bytes.latin1(text))));
        return new Series(named.toArray());
    }

    /** The tree with the knowledge that nothing is at the other paths of a series. */
    Tree known(Series series) {
        return series.touched().reject(tree::knows).foldLeft(tree, Tree::without);
    }

    Cumulative cumulative(String... patches) {
        return Cumulative.of(known(series(patches)), apply(patches).get());
    }

    /** Applies and returns the content of a file of the result. */
    String contentAfter(String path, String... patches) {
        var result = apply(patches).getOrElseThrow(failure -> new AssertionError(failure.toProblem()));
        return content(result.result(), path);
    }

    static String content(Tree tree, String path) {
        return tree.at(TreePath.of(path)).map(file -> file.content().latin1()).getOrElse("(no file)");
    }

    Refusal.Reason reason(String... patches) {
        return refusal(patches).reason();
    }

    Refusal refusal(String... patches) {
        return apply(patches)
                .swap()
                .getOrElseThrow(() -> new AssertionError("it applied"))
                .refusal();
    }

    Seq<String> files(String... patches) {
        return apply(patches).get().result().files().keySet().toArray().map(TreePath::toString);
    }

    /** A patch of one hunk in the plain form, prefix and all. */
    static String diff(String path, String header, String... body) {
        return "--- a/" + path + "\n+++ b/" + path + "\n@@ " + header + " @@\n"
                + List.of(body).mkString("", "\n", "\n");
    }

    /** The form that git writes, with extended header lines. */
    static String gitDiff(String from, String to, String... rest) {
        return "diff --git a/" + from + " b/" + to + "\n" + List.of(rest).mkString("", "\n", "\n");
    }

    static String creation(String path, String line) {
        return gitDiff(
                path, path, "new file mode 100644", "--- /dev/null", "+++ b/" + path, "@@ -0,0 +1 @@", "+" + line);
    }

    static String deletion(String path, String line) {
        return gitDiff(
                path, path, "deleted file mode 100644", "--- a/" + path, "+++ /dev/null", "@@ -1 +0,0 @@", "-" + line);
    }

    static String renaming(String from, String to) {
        return gitDiff(from, to, "similarity index 100%", "rename from " + from, "rename to " + to);
    }
}
