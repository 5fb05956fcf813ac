package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;

/**
 * One stretch of a patch file that has one meaning. The parts of a patch tile its text: no byte is missing, none is in
 * two parts.
 *
 * @param kind what the stretch is
 * @param line its first line, counted from 1
 * @param bytes the stretch itself, line ends included
 */
public record Part(Kind kind, int line, Bytes bytes) {

    /** What a stretch of a patch file can be. */
    public enum Kind {
        /** The header fields of a mail, or what Debian and quilt keep in their place. */
        MAIL_HEADER,
        /** What a person wrote between the header fields and the first diff, diffstat included. */
        DESCRIPTION,
        /** The lines that name a file: {@code Index:}, {@code diff}, git's extended header, the two names. */
        FILE_HEADER,
        /** A line of {@code @@}. */
        HUNK_HEADER,
        /** The lines that a hunk header governs. */
        HUNK_BODY,
        /** What stands behind the line {@code GIT binary patch}, that line included. */
        BINARY,
        /** Two dashes and the words behind them at the end of a mail. */
        SIGNATURE,
        /** Anything else behind a diff: blank lines, remarks, diffs of a kind that is not read. */
        OTHER
    }
}
