package io.kernelagent.core.series.radar;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.FilePatch.Change;
import io.kernelagent.core.patch.Hunk;
import io.kernelagent.core.patch.HunkLines;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Workbench;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.function.Predicate;

/**
 * Finds the failed patches for which a later one has to wait. Where the baseline before is known, it knows who stands
 * on whom; else the texts tell: a later patch expects a line that a failed one adds and that is not there, or a file
 * that it creates or clears away.
 */
final class Waiting {
    private final Series series;
    private final Option<Before> before;
    private final Workbench bench;

    Waiting(Series series, Option<Before> before, Workbench bench) {
        this.series = series;
        this.before = before;
        this.bench = bench;
    }

    /** The failed patches on which a patch stands that fails too. */
    Seq<Integer> of(int patch, Seq<Piece> failing, SortedSet<Integer> failed) {
        var known = before.map(was -> was.neededBy(patch)).getOrElse(TreeSet.empty());
        return failed.filter(
                        earlier -> known.contains(earlier) || failing.exists(piece -> needs(patch, piece, earlier)))
                .toArray();
    }

    private boolean needs(int patch, Piece piece, int earlier) {
        var made = filesOf(earlier);
        return piece.hunk().isDefined()
                ? made.exists(file -> file.newPath().contains(piece.path()) && addsWhatIsMissing(file, patch, piece))
                : made.exists(file -> movesInto(file, piece.path()) || clears(file, piece.path()));
    }

    private Seq<FilePatch> filesOf(int patch) {
        return series.patches().get(patch).patch().files();
    }

    private static boolean movesInto(FilePatch file, TreePath path) {
        return file.change() != Change.MODIFY && file.newPath().contains(path);
    }

    private static boolean clears(FilePatch file, TreePath path) {
        return (file.change() == Change.DELETE || file.change() == Change.RENAME)
                && file.oldPath().contains(path);
    }

    private boolean addsWhatIsMissing(FilePatch made, int patch, Piece piece) {
        var added = TreeSet.ofAll(made.hunks().flatMap(hunk -> lines(hunk, kind -> kind == HunkLines.Kind.ADDED)));
        var expected = hunk(patch, piece).map(hunk -> lines(hunk, HunkLines.Kind::isOld));
        return !added.isEmpty()
                && expected.exists(lines -> lines.exists(line -> added.contains(line) && !isThere(line, piece.path())));
    }

    private Option<Hunk> hunk(int patch, Piece piece) {
        return piece.hunk().flatMap(number -> {
            var hunks = filesOf(patch).<Hunk>flatMap(FilePatch::hunks);
            return Option.when(number <= hunks.length(), () -> hunks.get(number - 1));
        });
    }

    private boolean isThere(Bytes line, TreePath path) {
        return bench.at(path).exists(file -> hasLine(file.content(), line));
    }

    private static boolean hasLine(Bytes content, Bytes line) {
        for (int at = content.indexOf(line, 0); at >= 0; at = content.indexOf(line, at + 1)) {
            boolean isStart = at == 0 || content.at(at - 1) == '\n';
            boolean isEnd = line.at(line.length() - 1) == '\n' || at + line.length() == content.length();
            if (isStart && isEnd) {
                return true;
            }
        }
        return false;
    }

    private static Seq<Bytes> lines(Hunk hunk, Predicate<HunkLines.Kind> wanted) {
        var found = new ArrayList<Bytes>();
        for (var lines = HunkLines.of(hunk); lines.next(); ) {
            if (wanted.test(lines.kind())) {
                found.add(lines.content());
            }
        }
        return Array.ofAll(found);
    }
}
