package io.kernelagent.core.tree;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;

/** What is written down while one patch is applied: what it stands on. It is filled once and then only read. */
public final class Trace {
    /** Writes nothing down. */
    public static final Trace OFF = new Trace(-1, false, false);

    private final int owner;
    private final boolean remembers;
    private final boolean keepsContents;
    private final ArrayList<Need> needs = new ArrayList<>();
    private final ArrayList<Standing> standings = new ArrayList<>();
    private final ArrayList<TextEdit> edits = new ArrayList<>();

    private Trace(int owner, boolean remembers, boolean keepsContents) {
        this.owner = owner;
        this.remembers = remembers;
        this.keepsContents = keepsContents;
    }

    /** An empty trace for a patch, given as an index into its series. */
    public static Trace of(int patch) {
        if (patch < 0) {
            throw new IllegalArgumentException("patches are counted from 0: " + patch);
        }
        return new Trace(patch, false, false);
    }

    /** The same, and the files remember what is done to their lines; see {@link Workbench#blameOf}. */
    public static Trace remembering(int patch) {
        return new Trace(of(patch).owner, true, false);
    }

    /** The same for a trace that keeps the text files before and after, which costs their size. */
    public static Trace withContents(int patch) {
        return new Trace(of(patch).owner, false, true);
    }

    /** What the patch stands on, in the order of its text. */
    public Seq<Need> needs() {
        return Array.ofAll(needs);
    }

    /** Where its hunks stand, in the order of its text. */
    public Seq<Standing> standings() {
        return Array.ofAll(standings);
    }

    boolean remembers() {
        return remembers;
    }

    /** The text files it has changed, in the order of its text, where contents are kept. */
    public Seq<TextEdit> edits() {
        return Array.ofAll(edits);
    }

    boolean isOn() {
        return owner >= 0;
    }

    void stands(Standing standing) {
        standings.add(standing);
    }

    /** The file as it is, where contents are kept. */
    Option<Bytes> contentOf(DraftFile file) {
        return Option.when(keepsContents, file::content);
    }

    void edits(TextEdit edit) {
        edits.add(edit);
    }

    /** A patch does not need what it has made itself, nor the baseline. */
    void needs(Need need) {
        if (isOn() && need.patch() >= 0 && need.patch() != owner) {
            needs.add(need);
        }
    }

    void needsFile(Iterable<Integer> patches, Need.Kind kind, TreePath path) {
        patches.forEach(patch -> needs(new Need(patch, kind, path, Need.WHOLE)));
    }

    /** The patch changes the file at a path, under the name that it has got. */
    void finds(TreePath path, Option<DraftFile> file) {
        file.flatMap(DraftFile::arrival)
                .forEach(arrival -> needs(new Need(arrival.owner(), arrival.kind(), path, Need.WHOLE)));
    }
}
