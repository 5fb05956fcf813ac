package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Array;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the text of a patch apart: finds the headers of files between everything that people and programs write around
 * them, and lets the counts of the hunks lead from there.
 */
final class PatchParser {
    private final Cursor cursor;
    private final int strip;
    private final Messages messages;
    private final List<Part> parts = new ArrayList<>();
    private final List<FilePatch> files = new ArrayList<>();
    private final List<PatchFinding> findings = new ArrayList<>();
    private int hunks;
    private int textStart;
    private int textLine = 1;

    private PatchParser(Cursor cursor, int strip) {
        this.cursor = cursor;
        this.strip = strip;
        this.textStart = cursor.at;
        this.messages = new Messages(cursor, parts);
    }

    static Patch parse(Bytes text, int strip) {
        return text.lend((array, from, to) -> new PatchParser(new Cursor(text, array, from, to), strip).parse(text));
    }

    private Patch parse(Bytes text) {
        beginMessage();
        while (!cursor.isAtEnd()) {
            if (!readSection()) {
                cursor.step();
            }
        }
        closeText(cursor.end);
        var sorted = Array.ofAll(findings).sortBy(PatchFinding::line);
        return new Patch(text, Array.ofAll(parts), messages.all(), Array.ofAll(files), sorted);
    }

    /** Reads what starts at the current line, if it is more than a line of text. */
    private boolean readSection() {
        return switch (cursor.peek(cursor.at)) {
            case 'd' -> cursor.looksAt("diff --git ") && readFile();
            case '-' -> Landmarks.isFileHeader(cursor, cursor.at) && readFile();
            case '@' -> noteStrayHunk();
            case 'F' -> MailText.isBoundary(cursor, cursor.at) && readBoundary();
            default -> false;
        };
    }

    private boolean readBoundary() {
        closeText(cursor.at);
        beginMessage();
        return true;
    }

    private void beginMessage() {
        messages.begin();
        textStart = cursor.at;
        textLine = cursor.line;
    }

    /** A hunk that belongs to no file is counted by nobody; git refuses the whole patch for it. */
    private boolean noteStrayHunk() {
        if (HunkHeader.parse(cursor, cursor.at).isDefined()) {
            findings.add(PatchFinding.error(
                    PatchCodes.HUNK_STRAY,
                    cursor.line,
                    "this hunk stands behind no file header, so nobody knows its file"));
        }
        return false;
    }

    private void closeText(int to) {
        if (to > textStart) {
            messages.addText(textLine, textStart, to);
        }
    }

    private boolean readFile() {
        closeText(cursor.at);
        messages.endDescription();
        int start = cursor.at;
        int line = cursor.line;
        var header = FileHeaderReader.read(cursor);
        addPart(Part.Kind.FILE_HEADER, line, start);
        var read = readHunks();
        checkHunks(header, read);
        FileAssembly.assemble(header, read, Option.none(), strip, findings).forEach(files::add);
        textStart = cursor.at;
        textLine = cursor.line;
        return true;
    }

    private void checkHunks(FileHeader header, Array<Hunk> read) {
        if (read.isEmpty() && !header.saysEnough() && header.binariesDiffer.isEmpty()) {
            findings.add(PatchFinding.error(
                    PatchCodes.NO_HUNK, header.line, "this file header is followed by no hunk and changes nothing"));
        }
    }

    private Array<Hunk> readHunks() {
        var read = new ArrayList<Hunk>();
        while (cursor.has(cursor.skipBlank(cursor.at), "@@ -")) {
            var header = HunkHeader.parse(cursor, cursor.skipBlank(cursor.at));
            if (header.isEmpty()) {
                break;
            }
            addBlanks();
            read.add(readHunk(header.get()));
        }
        return Array.ofAll(read);
    }

    private void addBlanks() {
        int start = cursor.at;
        int line = cursor.line;
        cursor.stepTo(cursor.skipBlank(start));
        addPart(Part.Kind.OTHER, line, start);
    }

    private Hunk readHunk(HunkHeader header) {
        int line = cursor.line;
        int start = cursor.at;
        cursor.step();
        addPart(Part.Kind.HUNK_HEADER, line, start);
        var stated = new HunkCounts(header.old().count(), header.fresh().count());
        var walk = new BodyWalk(cursor, stated);
        walk.run(cursor.at);
        var body = cursor.slice(cursor.at, walk.end);
        int bodyStart = cursor.at;
        int bodyLine = cursor.line;
        cursor.jump(walk.end, walk.lines);
        addPart(Part.Kind.HUNK_BODY, bodyLine, bodyStart);
        hunks++;
        var actual = new HunkCounts(walk.old, walk.fresh);
        if (!walk.hasStatedCounts()) {
            findings.add(PatchFinding.error(
                            PatchCodes.HUNK_COUNT, line, "the header states " + stated + ", the body has " + actual)
                    .inHunk(hunks)
                    .withCounts(stated, actual));
        }
        var context = new Hunk.Context(walk.leading, walk.trailing);
        return new Hunk(line, header.old(), header.fresh(), header.heading(), body, actual, context);
    }

    private void addPart(Part.Kind kind, int line, int start) {
        if (cursor.at > start) {
            parts.add(new Part(kind, line, cursor.slice(start, cursor.at)));
        }
    }
}
