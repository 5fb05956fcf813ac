package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.List;

/** Gathers the mails of a patch file while it is read: their header fields, and the text before their first diff. */
final class Messages {
    private final Cursor cursor;
    private final List<Part> parts;
    private final List<MailHeader> done = new ArrayList<>();
    private int line = 1;
    private Seq<MailHeader.Field> fields = Array.empty();
    private boolean open;
    /** Whether what is read now is what the author wrote for people. */
    private boolean inCommitMessage;
    /** What looks wrong in a commit message; it is only quoted there if the patch follows. */
    private final List<PatchFinding> doubtful = new ArrayList<>();

    Messages(Cursor cursor, List<Part> parts) {
        this.cursor = cursor;
        this.parts = parts;
    }

    /** Reads the header fields of a message that begins at the cursor. */
    void begin() {
        open = true;
        line = cursor.line;
        int start = cursor.at;
        fields = FieldReader.read(cursor);
        inCommitMessage = !fields.isEmpty();
        if (cursor.at > start) {
            parts.add(new Part(Part.Kind.MAIL_HEADER, line, cursor.slice(start, cursor.at)));
        }
    }

    /** The header fields of the message that has begun. */
    Seq<MailHeader.Field> fields() {
        return fields;
    }

    /** Takes a stretch of text between other things: the first one of a message is its description. */
    void addText(int from, int start, int end) {
        var text = cursor.slice(start, end);
        if (open) {
            close(text, from);
            parts.add(new Part(Part.Kind.DESCRIPTION, from, text));
        } else {
            boolean signature = Landmarks.isSignature(cursor, start);
            parts.add(new Part(signature ? Part.Kind.SIGNATURE : Part.Kind.OTHER, from, text));
        }
    }

    /** The first diff of a message ends its description, even where there was none. */
    void endDescription() {
        inCommitMessage = false;
        doubtful.clear();
        close(Bytes.EMPTY, cursor.line);
    }

    /** Three dashes alone end what git am takes for the commit message. */
    void passDashes() {
        inCommitMessage &= !(cursor.looksAt("---") && cursor.contentEnd(cursor.at) == cursor.at + 3);
    }

    /** Takes a finding about the current line; one about a stray hunk always counts, since git refuses it anywhere. */
    void note(PatchFinding finding, List<PatchFinding> findings) {
        boolean quoted = inCommitMessage && !finding.code().equals(PatchCodes.HUNK_STRAY);
        (quoted ? doubtful : findings).add(finding);
    }

    /** A message that ends without a diff was quoting nothing. */
    void closeLast(List<PatchFinding> findings) {
        findings.addAll(doubtful);
        doubtful.clear();
        close(Bytes.EMPTY, cursor.line);
    }

    private void close(Bytes description, int from) {
        if (open) {
            done.add(new MailHeader(line, fields, description, from));
            open = false;
        }
    }

    Seq<MailHeader> all() {
        return Array.ofAll(done);
    }
}
