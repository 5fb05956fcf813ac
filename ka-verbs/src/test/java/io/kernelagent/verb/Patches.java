package io.kernelagent.verb;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** A small source and patches for it. */
final class Patches {
    static final String SAY_MORE = """
            From: A U Thor <author@example.org>
            Subject: [PATCH] Say more

            Signed-off-by: A U Thor <author@example.org>
            ---
            diff --git a/README b/README
            --- a/README
            +++ b/README
            @@ -1,3 +1,4 @@
             one
            +one and a half
             two
             three
            """;
    static final String MOVE = """
            From: A U Thor <author@example.org>
            Subject: [PATCH] Move a file

            Signed-off-by: A U Thor <author@example.org>
            ---
            diff --git a/old b/new
            similarity index 100%
            rename from old
            rename to new
            """;

    private Patches() {}

    static String miscounted() {
        return SAY_MORE.replace("-1,3 +1,4", "-1,2 +1,3");
    }

    /** The problems of a run that was refused; none of one that failed. */
    static Seq<Problem> problems(Either<Stop, ?> outcome) {
        Seq<Problem> none = List.empty();
        return outcome.getLeft().fold(Stop.Refused::problems, failed -> none);
    }

    static Tree source() {
        return Tree.EMPTY
                .with(TreePath.of("README"), TreeFile.regular(Bytes.utf8("one\ntwo\nthree\n")))
                .with(TreePath.of("old"), TreeFile.regular(Bytes.utf8("old\n")));
    }

    static Tree result() {
        return Tree.EMPTY
                .with(TreePath.of("README"), TreeFile.regular(Bytes.utf8("one\none and a half\ntwo\nthree\n")))
                .with(TreePath.of("new"), TreeFile.regular(Bytes.utf8("old\n")));
    }
}
