package io.kernelagent.core.series;

import io.kernelagent.core.text.Bytes;
import java.util.Arrays;

/** A content cut into lines, each with its line feed; the last one may have none. */
final class TextLines {
    private final Bytes content;
    private final int[] starts;
    private final int count;

    private TextLines(Bytes content, int[] starts, int count) {
        this.content = content;
        this.starts = starts;
        this.count = count;
    }

    static TextLines of(Bytes content) {
        var starts = new int[content.length() / 16 + 2];
        int count = 0;
        for (int start = 0; start < content.length(); start = starts[count]) {
            int feed = content.indexOf('\n', start);
            starts = count + 2 > starts.length ? Arrays.copyOf(starts, starts.length * 2) : starts;
            starts[++count] = feed < 0 ? content.length() : feed + 1;
        }
        return new TextLines(content, starts, count);
    }

    int count() {
        return count;
    }

    Bytes line(int index) {
        return content.slice(starts[index], starts[index + 1]);
    }

    /** Whether a line here reads as a line there. */
    boolean hasSameLine(int index, TextLines other, int otherIndex) {
        return line(index).equals(other.line(otherIndex));
    }
}
