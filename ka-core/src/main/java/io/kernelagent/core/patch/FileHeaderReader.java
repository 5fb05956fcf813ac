package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.vavr.control.Option;

/** Reads the header lines of one file: git's, with everything it may say, or only the two names. */
final class FileHeaderReader {
    private static final String COMMAND = "diff --git ";
    private static final int MOST_NAME = 4100;

    private final Cursor cursor;
    private final FileHeader header = new FileHeader();

    private FileHeaderReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the header at the cursor, which stands behind it afterwards. */
    static FileHeader read(Cursor cursor) {
        return new FileHeaderReader(cursor).read();
    }

    private FileHeader read() {
        header.line = cursor.line;
        cursor.stepTo(Landmarks.skipPreamble(cursor, cursor.at));
        header.git = cursor.looksAt(COMMAND);
        if (header.git) {
            readCommand();
            while (readExtended()) {
                cursor.step();
            }
            readBinariesDiffer();
        }
        if (Landmarks.isNamePair(cursor, cursor.at)) {
            readNames();
        }
        return header;
    }

    private void readNames() {
        header.dashLine = cursor.line;
        header.dashName = Option.some(Names.read(cursor, cursor.at + 4));
        header.dashEpoch = Names.hasEpoch(cursor, cursor.at);
        cursor.step();
        header.plusName = Option.some(Names.read(cursor, cursor.at + 4));
        header.plusEpoch = Names.hasEpoch(cursor, cursor.at);
        cursor.step();
    }

    private void readBinariesDiffer() {
        boolean differ = cursor.looksAt("Binary files ") || cursor.looksAt("Files ");
        if (differ && cursor.content(cursor.at).endsWith(Bytes.latin1(" differ"))) {
            header.binariesDiffer = Option.some(cursor.line);
            cursor.step();
        }
    }

    private void readCommand() {
        int first = cursor.at + COMMAND.length();
        int end = cursor.contentEnd(cursor.at);
        cursor.step();
        if (cursor.peek(first) == '"') {
            int close = Names.quoteEnd(cursor, first, end);
            setCommand(Names.unquote(cursor, first, close), secondName(close + 2, end));
            return;
        }
        // Longer names are no paths anyway, and trying every blank of a line of a megabyte would take a day.
        for (int i = first; i < Math.min(end, first + MOST_NAME); i++) {
            if (cursor.array[i] == ' ' && end - i <= MOST_NAME && isPair(first, i, end)) {
                setCommand(cursor.slice(first, i), secondName(i + 1, end));
                return;
            }
        }
    }

    /** A name may hold blanks: the right one to part at has the same path on both sides. */
    private boolean isPair(int first, int blank, int end) {
        var old = cursor.slice(first, blank);
        var fresh = secondName(blank + 1, end);
        return old.equals(fresh) || Strip.strip(old, 1).equals(Strip.strip(fresh, 1));
    }

    private Bytes secondName(int start, int end) {
        if (cursor.peek(start) == '"') {
            return Names.unquote(cursor, start, Names.quoteEnd(cursor, start, end));
        }
        return cursor.slice(Math.min(start, end), end);
    }

    private void setCommand(Bytes old, Bytes fresh) {
        header.commandOld = Option.some(old);
        header.commandNew = Option.some(fresh);
    }

    private boolean readExtended() {
        return switch (cursor.peek(cursor.at)) {
            case 'i' -> cursor.looksAt("index ");
            case 's' -> cursor.looksAt("similarity index ");
            case 'd' -> cursor.looksAt("dissimilarity index ") || readDeleted();
            case 'n' -> readCreated() || readNewMode();
            case 'o' -> readOldMode();
            case 'r', 'c' -> readMove();
            default -> false;
        };
    }

    private boolean readDeleted() {
        var mode = after("deleted file mode ");
        header.deleted |= mode.isDefined();
        header.oldMode = mode.orElse(header.oldMode);
        return isMode(mode);
    }

    private boolean readCreated() {
        var mode = after("new file mode ");
        header.created |= mode.isDefined();
        header.newMode = mode.orElse(header.newMode);
        return isMode(mode);
    }

    private boolean readNewMode() {
        var mode = after("new mode ");
        header.newMode = mode.orElse(header.newMode);
        return isMode(mode);
    }

    private boolean readOldMode() {
        var mode = after("old mode ");
        header.oldMode = mode.orElse(header.oldMode);
        return isMode(mode);
    }

    private boolean isMode(Option<Bytes> mode) {
        header.modeLine = mode.isDefined() ? cursor.line : header.modeLine;
        return mode.isDefined();
    }

    private boolean readMove() {
        var from = after("rename from ").orElse(() -> after("rename old ")).orElse(() -> after("copy from "));
        var to = after("rename to ").orElse(() -> after("rename new ")).orElse(() -> after("copy to "));
        header.copied |= cursor.looksAt("copy ");
        header.movedFrom = from.orElse(header.movedFrom);
        header.movedTo = to.orElse(header.movedTo);
        return from.isDefined() || to.isDefined();
    }

    private Option<Bytes> after(String key) {
        if (!cursor.looksAt(key)) {
            return Option.none();
        }
        int start = cursor.at + key.length();
        int end = cursor.contentEnd(cursor.at);
        boolean quoted = cursor.peek(start) == '"';
        return Option.some(quoted ? secondName(start, end) : cursor.slice(Math.min(start, end), end));
    }
}
