package io.kernelagent.core.patch.mail;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import java.util.regex.Pattern;

/**
 * One mail of an mbox as {@code git am} reads it.
 *
 * @param id the commit that the boundary names, forty digits
 * @param author name and address
 * @param date as mails write it
 * @param subject the whole subject, {@code [PATCH]} included
 * @param message the rest of the commit message
 * @param diff the diffs
 */
public record Mail(String id, String author, String date, String subject, Bytes message, Bytes diff) {
    /** What stands before the title of a mail that is no part of several. */
    public static final String TAG = "[PATCH] ";

    /** Lines of a message that git am would take for the next mail, or for the start of the diff. */
    private static final Pattern MISREAD = Pattern.compile("(?m)^(?=>*From |diff -|Index: |--- )");

    /** The mail, its boundary included; a series is one mail behind the other. */
    public Bytes text() {
        return new BytesBuilder()
                // The date of the line never changes: git takes it for a sign that it wrote the mail itself.
                .append("From " + id + " Mon Sep 17 00:00:00 2001\n")
                .append("From: " + author + "\n")
                .append("Date: " + date + "\n")
                .append("Subject: " + subject + "\n")
                .append("MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n")
                .append("Content-Transfer-Encoding: 8bit\n\n")
                .append(quoted(message))
                .append("---\n\n")
                .append(diff)
                .append("-- \nkernel-agent\n\n")
                .toBytes();
    }

    /** The message, with a {@code >} before each line that would be misread. */
    static Bytes quoted(Bytes message) {
        return message.isEmpty()
                ? Bytes.EMPTY
                : Bytes.latin1(MISREAD.matcher(message.latin1()).replaceAll(">") + "\n");
    }
}
