package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/** Reads the change of one file from its header to the end of its last hunk, and adds the parts that it is made of. */
final class FileReader {
    private final Cursor cursor;
    private final BinaryReader binaries;
    private final List<Part> parts;
    private final List<PatchFinding> findings;
    private int hunks;

    FileReader(Cursor cursor, List<Part> parts, List<PatchFinding> findings) {
        this.cursor = cursor;
        this.binaries = new BinaryReader(cursor);
        this.parts = parts;
        this.findings = findings;
    }

    /** Reads the change whose header begins at an index that is at or before the cursor. */
    FileSite read() {
        cursor.returned = false;
        int start = cursor.at;
        int line = cursor.line;
        var header = FileHeaderReader.read(cursor);
        addPart(Part.Kind.FILE_HEADER, line, start);
        if (header.git && cursor.looksAt(BinaryReader.START)) {
            header.binary = true;
            return new FileSite(header, Array.empty(), readBinary(), cursor.returned);
        }
        var read = readHunks();
        return new FileSite(header, read, Option.none(), cursor.returned);
    }

    private Option<BinaryPatch> readBinary() {
        int start = cursor.at;
        int line = cursor.line;
        var binary = binaries.read()
                .peekLeft(damage -> findings.add(PatchFinding.error(PatchCodes.BINARY_DAMAGED, cursor.line, damage)
                        .withMend("make the patch again with git diff --binary")));
        addPart(Part.Kind.BINARY, line, start);
        return binary.toOption();
    }

    private Seq<HunkSite> readHunks() {
        var read = new ArrayList<HunkSite>();
        while (isHunk(cursor.skipBlank(cursor.at))) {
            var apart = skipBlanks();
            read.add(readHunk(HunkHeader.parse(cursor, cursor.at).get(), apart));
        }
        noteBadHeader();
        return Array.ofAll(read);
    }

    private boolean isHunk(int index) {
        return cursor.has(index, "@@ -") && HunkHeader.parse(cursor, index).isDefined();
    }

    private void noteBadHeader() {
        if (cursor.looksAt("@@ -")) {
            findings.add(PatchFinding.error(
                            PatchCodes.HUNK_HEADER,
                            cursor.line,
                            "\"" + cursor.content(cursor.at) + "\" is no hunk header")
                    .withMend("a hunk begins with @@ -<line>,<count> +<line>,<count> @@"));
        }
    }

    /** Blank lines between hunks; without them the text would be what git takes for one file. */
    private Option<Edit> skipBlanks() {
        int start = cursor.at;
        int line = cursor.line;
        cursor.stepTo(cursor.skipBlank(start));
        addPart(Part.Kind.OTHER, line, start);
        return cursor.at == start
                ? Option.none()
                : Option.some(new Edit(cursor.offset(start), cursor.offset(cursor.at), Bytes.EMPTY));
    }

    private HunkSite readHunk(HunkHeader header, Option<Edit> apart) {
        int line = cursor.line;
        int start = cursor.at;
        cursor.step();
        addPart(Part.Kind.HUNK_HEADER, line, start);
        var walk = new BodyWalk(
                cursor, new HunkCounts(header.old().count(), header.fresh().count()));
        walk.run(cursor.at);
        var hunk = hunk(line, header, walk);
        int bodyStart = cursor.at;
        int bodyLine = cursor.line;
        cursor.jump(walk.end, walk.lines);
        addPart(Part.Kind.HUNK_BODY, bodyLine, bodyStart);
        hunks++;
        var stop = HunkSite.Stop.at(cursor, cursor.skipBlank(cursor.at));
        int from = cursor.offset(header.from());
        int to = cursor.offset(header.to());
        return new HunkSite(hunks, hunk, from, to, stop, walk.blanks, walk.eaten.reverse(), walk.beyondEnd, apart);
    }

    private Hunk hunk(int line, HunkHeader header, BodyWalk walk) {
        var body = cursor.slice(cursor.at, walk.end);
        var actual = new HunkCounts(walk.old, walk.fresh);
        var context = new Hunk.Context(walk.leading, walk.trailing);
        return new Hunk(line, header.old(), header.fresh(), header.heading(), body, actual, context);
    }

    private void addPart(Part.Kind kind, int line, int start) {
        if (cursor.at > start) {
            parts.add(new Part(kind, line, cursor.slice(start, cursor.at)));
        }
    }
}
