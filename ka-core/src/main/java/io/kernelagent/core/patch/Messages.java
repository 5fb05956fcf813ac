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

    Messages(Cursor cursor, List<Part> parts) {
        this.cursor = cursor;
        this.parts = parts;
    }

    /** Reads the header fields of a message that begins at the cursor. */
    void begin() {
        close(Bytes.EMPTY);
        open = true;
        line = cursor.line;
        int start = cursor.at;
        fields = FieldReader.read(cursor);
        if (cursor.at > start) {
            parts.add(new Part(Part.Kind.MAIL_HEADER, line, cursor.slice(start, cursor.at)));
        }
    }

    /** Takes a stretch of text between other things: the first one of a message is its description. */
    void addText(int from, int start, int end) {
        var text = cursor.slice(start, end);
        if (open) {
            close(text);
            parts.add(new Part(Part.Kind.DESCRIPTION, from, text));
        } else {
            boolean signature = Landmarks.isSignature(cursor, start);
            parts.add(new Part(signature ? Part.Kind.SIGNATURE : Part.Kind.OTHER, from, text));
        }
    }

    /** The first diff of a message ends its description, even where there was none. */
    void endDescription() {
        close(Bytes.EMPTY);
    }

    private void close(Bytes description) {
        if (open) {
            done.add(new MailHeader(line, fields, description));
            open = false;
        }
    }

    Seq<MailHeader> all() {
        close(Bytes.EMPTY);
        return Array.ofAll(done);
    }
}
