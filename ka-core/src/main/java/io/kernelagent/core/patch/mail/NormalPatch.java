package io.kernelagent.core.patch.mail;

import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * A patch written anew in one form, whatever mail, signature or tool its source came through. A series in this form can
 * be joined, split and put into another order without any patch touching its neighbour. Only a patch without errors has
 * such a form.
 */
public final class NormalPatch {
    /** The line that git gives every mail it writes; its date never changes. */
    private static final String BOUNDARY = "From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001\n";

    private static final String NOBODY = "unknown <unknown@invalid>";
    /** Without a date git am would take the time of day, and no two trees would be the same commit. */
    private static final String NO_DATE = "Thu, 1 Jan 1970 00:00:00 +0000";

    private static final Pattern IN_BODY = Pattern.compile("^(?:From|Subject|Date): [^\\n]*\\n+");
    /** Lines of a message that git am would take for the next mail, or for the start of the diff. */
    private static final Pattern MISREAD = Pattern.compile("(?m)^(?=>*From |diff -|Index: |--- )");

    private final MailFacts facts;
    private final String title;
    private final Bytes message;
    private final Bytes diff;

    private NormalPatch(Patch patch, String name) {
        var first = patch.messages().head();
        this.facts = MailFacts.of(first);
        this.message = messageOf(MailBody.of(first).message());
        this.title = facts.title().filter(text -> !text.isBlank()).getOrElse(name);
        this.diff = DiffText.of(patch);
    }

    /** The patch that is kept under this name; a patch without a subject is called by it. */
    public static NormalPatch of(Patch patch, String name) {
        return new NormalPatch(patch, name);
    }

    private static Bytes messageOf(Bytes text) {
        var letters = text.latin1().replace("\r\n", "\n").stripLeading();
        for (var field = IN_BODY.matcher(letters); field.find(); field = IN_BODY.matcher(letters)) {
            letters = letters.substring(field.end());
        }
        return Bytes.latin1(letters.strip());
    }

    /** One mail of an mbox for {@code git am}; a series is one mail behind the other. */
    public Bytes mail() {
        return new BytesBuilder()
                .append(BOUNDARY)
                .append("From: " + author() + "\n")
                .append("Date: " + facts.date().getOrElse(NO_DATE) + "\n")
                .append("Subject: [PATCH] " + title + "\n")
                .append("MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n")
                .append("Content-Transfer-Encoding: 8bit\n\n")
                .append(quotedMessage())
                .append("---\n\n")
                .append(diff)
                .append("-- \nkernel-agent\n\n")
                .toBytes();
    }

    /** A patch for {@code quilt}: what people should know, and the diff. */
    public Bytes quilt() {
        return new BytesBuilder()
                .append("Subject: " + title + "\n")
                .append(facts.author().map(from -> "From: " + from + "\n").getOrElse(""))
                .append(facts.date().map(date -> "Date: " + date + "\n").getOrElse(""))
                .append("\n")
                .append(quotedMessage())
                .append("---\n\n")
                .append(diff)
                .toBytes();
    }

    private String author() {
        return Option.some(facts.author().getOrElse(NOBODY))
                .filter(from -> from.contains("<") && from.contains(">"))
                .getOrElse(() -> facts.author().getOrElse("") + " <unknown@invalid>");
    }

    private Bytes quotedMessage() {
        if (message.isEmpty()) {
            return Bytes.EMPTY;
        }
        return Bytes.latin1(MISREAD.matcher(message.latin1()).replaceAll(">") + "\n");
    }
}
