package io.kernelagent.core.patch.mail;

import io.kernelagent.core.patch.MailHeader;
import io.kernelagent.core.text.Bytes;

/**
 * The text of a message in its two halves.
 *
 * @param message what becomes the commit message
 * @param notes what stands behind the line of three dashes: remarks and the diffstat
 */
record MailBody(Bytes message, Bytes notes) {
    private static final Bytes DASHES = Bytes.latin1("---");

    static MailBody of(MailHeader header) {
        var text = header.description();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            if (isDashes(text.slice(start, end))) {
                return new MailBody(text.slice(0, start), text.from(feed < 0 ? end : end + 1));
            }
            start = end + 1;
        }
        return new MailBody(text, Bytes.EMPTY);
    }

    private static boolean isDashes(Bytes line) {
        return line.startsWith(DASHES)
                && line.latin1().substring(DASHES.length()).isBlank();
    }
}
