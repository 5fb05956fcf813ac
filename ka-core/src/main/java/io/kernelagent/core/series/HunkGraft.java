package io.kernelagent.core.series;

import io.kernelagent.core.patch.Part;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.TreeMap;

/** Puts new hunks into the text of a patch file and leaves every byte that is no hunk alone. */
final class HunkGraft {
    private final Patch patch;
    /** What stands in place of the hunk whose header is at a line. */
    private final TreeMap<Integer, Bytes> places = new TreeMap<>();

    private final BytesBuilder text = new BytesBuilder();
    private final ArrayList<Region> regions = new ArrayList<>();
    private int oldLine;
    private int newLine;

    private HunkGraft(Patch patch) {
        this.patch = patch;
    }

    /** The patch with the files written anew that differ from what they were. */
    static RefreshedPatch of(NamedPatch named, int index, Seq<RefreshedFile> files) {
        var graft = new HunkGraft(named.patch());
        files.filter(RefreshedFile::isChanged).forEach(graft::place);
        graft.write();
        var before = named.patch().bytes();
        var after = graft.text.toBytes();
        return new RefreshedPatch(named.name(), index, before, after, files, graft.changed(before, after));
    }

    /** Each hunk in the place of its own; when their number has changed, all of them in the place of the first. */
    private void place(RefreshedFile file) {
        boolean isOneByOne = file.hunks().length() == file.fresh().length();
        file.hunks().zipWithIndex().forEach(hunk -> places.put(hunk._1.line(), Bytes.EMPTY));
        if (isOneByOne) {
            file.hunks().zip(file.fresh()).forEach(hunk -> places.put(hunk._1.line(), hunk._2));
        } else {
            places.put(file.hunks().head().line(), Bytes.concat(file.fresh()));
        }
    }

    private void write() {
        boolean isReplaced = false;
        for (var part : patch.parts()) {
            isReplaced = switch (part.kind()) {
                case HUNK_HEADER -> places.containsKey(part.line());
                case HUNK_BODY -> isReplaced;
                default -> false;
            };
            if (!isReplaced) {
                keep(part);
            } else if (part.kind() == Part.Kind.HUNK_HEADER) {
                replaceHeader(places.getOrDefault(part.line(), Bytes.EMPTY));
            } else {
                drop(part);
            }
        }
    }

    private void keep(Part part) {
        text.append(part.bytes());
        int lines = TextLines.of(part.bytes()).count();
        oldLine += lines;
        newLine += lines;
    }

    /** A header is one line; its body is dropped when it comes. */
    private void replaceHeader(Bytes fresh) {
        text.append(fresh);
        int lines = TextLines.of(fresh).count();
        regions.add(new Region(oldLine, oldLine + 1, newLine, newLine + lines));
        oldLine++;
        newLine += lines;
    }

    /** The body of the hunk whose header was replaced. */
    private void drop(Part body) {
        int last = regions.size() - 1;
        oldLine += TextLines.of(body.bytes()).count();
        var open = regions.get(last);
        regions.set(last, new Region(open.oldFrom(), oldLine, open.newFrom(), open.newTo()));
    }

    private Seq<Region> changed(Bytes before, Bytes after) {
        var old = TextLines.of(before);
        var fresh = TextLines.of(after);
        return Array.ofAll(regions).map(region -> region.trimmed(old, fresh)).reject(Region::isEmpty);
    }
}
