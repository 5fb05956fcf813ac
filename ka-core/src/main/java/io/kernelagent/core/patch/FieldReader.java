package io.kernelagent.core.patch;

import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.Locale;

/** Reads a block of header fields, where there is one. */
final class FieldReader {
    /** One of these makes a block of fields; a subject like {@code arm64: dts: ...} alone makes none. */
    private static final List<String> KNOWN = List.of(
            "from", "subject", "date", "to", "message-id", "description", "origin", "author", "title", "forwarded");

    private FieldReader() {}

    /** The fields at the cursor, which stands behind them afterwards, or where it was when there are none. */
    static Seq<MailHeader.Field> read(Cursor cursor) {
        int index = cursor.at;
        int line = cursor.line;
        boolean mbox = MailText.isBoundary(cursor, index);
        if (mbox) {
            index = cursor.nextLine(index);
            line++;
        }
        while (cursor.isBlank(index)) {
            index = cursor.nextLine(index);
            line++;
        }
        var fields = new ArrayList<MailHeader.Field>();
        while (MailText.isField(cursor, index)) {
            int end = foldedEnd(cursor, index);
            fields.add(field(cursor, index, end, line));
            line += lines(cursor, index, end);
            index = end;
        }
        if (!mbox && !isBlock(fields)) {
            return Array.empty();
        }
        cursor.jump(index, line - cursor.line);
        return Array.ofAll(fields);
    }

    private static boolean isBlock(java.util.List<MailHeader.Field> fields) {
        return fields.stream().anyMatch(field -> KNOWN.contains(field.name().toLowerCase(Locale.ROOT)));
    }

    private static int lines(Cursor cursor, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i = cursor.nextLine(i)) {
            count++;
        }
        return count;
    }

    private static int foldedEnd(Cursor cursor, int index) {
        int next = cursor.nextLine(index);
        while ((cursor.peek(next) == ' ' || cursor.peek(next) == '\t') && next < cursor.end) {
            next = cursor.nextLine(next);
        }
        return next;
    }

    private static MailHeader.Field field(Cursor cursor, int index, int end, int line) {
        int colon = index;
        while (cursor.array[colon] != ':') {
            colon++;
        }
        var value = new StringBuilder();
        for (int i = colon + 1; i < end; i = cursor.nextLine(i)) {
            value.append(value.isEmpty() ? "" : " ")
                    .append(cursor.content(i).utf8().strip());
        }
        return new MailHeader.Field(line, cursor.slice(index, colon).latin1(), value.toString());
    }
}
