package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
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
    private final FileReader reader;
    private final List<Part> parts = new ArrayList<>();
    private final List<FileSite> sites = new ArrayList<>();
    private final List<PatchFinding> findings = new ArrayList<>();
    /** What is wrong with mails that are coded; nothing else can be said of those. */
    private final List<PatchFinding> codings = new ArrayList<>();

    private Option<CodedMail> coded = Option.none();
    private int textStart;
    private int textLine = 1;

    private PatchParser(Cursor cursor, int strip) {
        this.cursor = cursor;
        this.strip = strip;
        this.textStart = cursor.at;
        this.messages = new Messages(cursor, parts);
        this.reader = new FileReader(cursor, parts, findings);
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
        closeText();
        messages.closeLast(findings);
        endMail();
        var files = new ArrayList<FilePatch>();
        var prefixes = Prefixes.of(strip, sites);
        sites.forEach(site -> FileAssembly.assemble(site, prefixes, findings).forEach(files::add));
        new HunkChecks(sites, findings).run();
        new TextChecks(text, findings).run(parts, sites);
        return new Patch(text, Array.ofAll(parts), messages.all(), Array.ofAll(files), found());
    }

    /** All findings by line; of a mail that is coded only that, since the rest follows from it. */
    private Seq<PatchFinding> found() {
        boolean isCoded = codings.stream().anyMatch(PatchFinding::isError);
        if (!isCoded) {
            codings.addAll(findings);
        }
        if (codings.isEmpty() && sites.isEmpty()) {
            ForeignDiff.findingIn(cursor.again()).forEach(codings::add);
        }
        return Array.ofAll(codings).sortBy(PatchFinding::line);
    }

    /** Reads what starts at the current line, if it is more than a line of text. */
    private boolean readSection() {
        return switch (cursor.peek(cursor.at)) {
            case 'd', 'I' -> isFile() && readFile();
            case '-' -> readDashes();
            case '@', '*', 'B' -> noteForeign();
            case 'F' -> MailText.isBoundary(cursor, cursor.at) && readBoundary();
            default -> false;
        };
    }

    private boolean readDashes() {
        messages.passDashes();
        return isFile() && readFile();
    }

    private boolean readBoundary() {
        closeText();
        messages.closeLast(findings);
        endMail();
        beginMessage();
        return true;
    }

    private void beginMessage() {
        int start = cursor.at;
        int line = cursor.line;
        messages.begin();
        coded = CodedMail.of(cursor, messages.fields(), start, line);
        textStart = cursor.at;
        textLine = cursor.line;
    }

    private void endMail() {
        coded.flatMap(mail -> mail.finding(cursor.at)).forEach(codings::add);
    }

    private boolean isFile() {
        return Landmarks.isFile(cursor, cursor.at) || noteForeign();
    }

    /** What nobody can apply stays text, with a finding. */
    private boolean noteForeign() {
        Foreign.findingAt(cursor).forEach(finding -> messages.note(finding, findings));
        return false;
    }

    private void closeText() {
        if (cursor.at > textStart) {
            messages.addText(textLine, textStart, cursor.at);
        }
    }

    private boolean readFile() {
        closeText();
        messages.endDescription();
        sites.add(reader.read());
        textStart = cursor.at;
        textLine = cursor.line;
        return true;
    }
}
