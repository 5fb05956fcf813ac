package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.collection.Array;
import java.util.List;

/** What can be wrong with the lines of a patch file as such: their ends. */
final class TextChecks {
    private final Bytes text;
    private final List<PatchFinding> findings;

    TextChecks(Bytes text, List<PatchFinding> findings) {
        this.text = text;
        this.findings = findings;
    }

    /** Hardly any patch has carriage returns; only one that has is looked through for them. */
    void run(List<Part> parts, List<FileSite> sites) {
        if (!text.isEmpty() && text.at(text.length() - 1) != '\n') {
            findings.add(finalNewline(text, parts.get(parts.size() - 1)));
        }
        var returned = Array.ofAll(sites).filter(FileSite::returned);
        if (!returned.isEmpty() && hasReturnsInHeaders(parts)) {
            findings.add(carriageReturns(text));
        } else {
            returned.flatMap(LineEnds::finding).forEach(findings::add);
        }
    }

    private static PatchFinding finalNewline(Bytes text, Part last) {
        int lines = last.line() + feeds(last.bytes());
        boolean harmless =
                switch (last.kind()) {
                    case DESCRIPTION, SIGNATURE, OTHER, MAIL_HEADER -> true;
                    case FILE_HEADER, HUNK_HEADER, HUNK_BODY, BINARY -> false;
                };
        var found = harmless
                ? PatchFinding.warning(PatchCodes.FINAL_NEWLINE, lines, "the last line has no newline")
                : PatchFinding.error(
                        PatchCodes.FINAL_NEWLINE,
                        lines,
                        "the last line of the diff has no newline: git calls it corrupt");
        return found.withMend("end the file with a newline")
                .withFix(new Edit(text.length(), text.length(), Bytes.latin1("\n")));
    }

    private static int feeds(Bytes bytes) {
        int count = 0;
        for (int i = bytes.indexOf('\n', 0); i >= 0; i = bytes.indexOf('\n', i + 1)) {
            count++;
        }
        return count;
    }

    /** Headers never have carriage returns, whatever the file has that is patched. */
    private static boolean hasReturnsInHeaders(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.kind() == Part.Kind.FILE_HEADER || part.kind() == Part.Kind.HUNK_HEADER)
                .anyMatch(part -> part.bytes().endsWith(Bytes.latin1("\r\n")));
    }

    private static PatchFinding carriageReturns(Bytes text) {
        int feed = text.indexOf('\n', 0);
        int bare = firstWithoutReturn(text);
        int line = feed < 0 ? 1 : feeds(text.slice(0, Math.max(bare, 0))) + 1;
        return bare < 0
                ? PatchFinding.error(PatchCodes.CRLF, 1, "the whole patch has carriage returns at its line ends")
                        .withMend("take them out; git applies them to no file that has none")
                        .withFix(new Edit(0, text.length(), withoutReturns(text)))
                : PatchFinding.error(PatchCodes.CRLF, line, "headers end with carriage returns, other lines do not")
                        .withMend("decide by hand: nobody knows which line ends the files have");
    }

    /** Where the first line starts that ends with a line feed alone, or -1. */
    private static int firstWithoutReturn(Bytes text) {
        int start = 0;
        for (int feed = text.indexOf('\n', 0); feed >= 0; feed = text.indexOf('\n', start)) {
            if (feed == 0 || text.at(feed - 1) != '\r') {
                return start;
            }
            start = feed + 1;
        }
        return -1;
    }

    private static Bytes withoutReturns(Bytes text) {
        var kept = new BytesBuilder(text.length());
        int start = 0;
        for (int feed = text.indexOf('\n', 0); feed >= 0; feed = text.indexOf('\n', start)) {
            kept.append(text.slice(start, feed - 1)).append('\n');
            start = feed + 1;
        }
        return kept.append(text.from(start)).toBytes();
    }
}
