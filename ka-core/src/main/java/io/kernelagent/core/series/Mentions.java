package io.kernelagent.core.series;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.HunkLines;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.ArrayList;

/**
 * Which clump speaks of a file that another one makes or takes away. A file has to be there before somebody includes
 * or builds it, and may only go once nobody does. Only text is looked at: functions and symbols are out of reach.
 */
final class Mentions {
    private final Places made = new Places();
    private final Places gone = new Places();
    private final ArrayList<Mention> found = new ArrayList<>();

    private Mentions() {}

    /** All mentions, in the order of the clumps and their files. */
    static Seq<Mention> among(Seq<Clump> clumps) {
        var mentions = new Mentions();
        clumps.zipWithIndex().forEach(clump -> clump._1.files().forEach(file -> mentions.index(clump._2, file)));
        clumps.zipWithIndex().forEach(clump -> clump._1.files().forEach(file -> mentions.read(clump._2, file)));
        return Array.ofAll(mentions.found).distinct();
    }

    private void index(int clump, FilePatch file) {
        if (!file.oldPath().equals(file.newPath())) {
            file.newPath().forEach(path -> made.add(path, clump));
            boolean goes = file.change() == FilePatch.Change.DELETE || file.change() == FilePatch.Change.RENAME;
            file.oldPath().filter(path -> goes).forEach(path -> gone.add(path, clump));
        }
    }

    private void read(int clump, FilePatch file) {
        for (var hunk : file.hunks()) {
            var lines = HunkLines.of(hunk);
            while (lines.next()) {
                read(clump, file.path(), lines);
            }
        }
    }

    private void read(int clump, TreePath speaker, HunkLines lines) {
        switch (lines.kind()) {
            case ADDED ->
                made.meantBy(lines.content(), speaker).forEach(path -> add(clump, made.ownerOf(path), speaker, path));
            case REMOVED ->
                gone.meantBy(lines.content(), speaker).forEach(path -> add(gone.ownerOf(path), clump, speaker, path));
            case CONTEXT -> {}
        }
    }

    private void add(int later, int earlier, TreePath speaker, TreePath other) {
        if (later != earlier) {
            found.add(new Mention(later, earlier, speaker, other));
        }
    }

    /**
     * A reason why one clump has to come before another.
     *
     * @param later the clump that has to wait, by its index
     * @param earlier the clump that has to come first
     * @param file the file that speaks of the other
     * @param other the file that is spoken of
     */
    record Mention(int later, int earlier, TreePath file, TreePath other) {}
}
