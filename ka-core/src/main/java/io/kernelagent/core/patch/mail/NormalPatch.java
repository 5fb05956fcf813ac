package io.kernelagent.core.patch.mail;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.MailHeader;
import io.kernelagent.core.patch.Part;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * A patch written anew in one form, whatever mail, signature or tool its source came through. A series in this form can
 * be joined, split and put into another order without any patch touching its neighbour. Only a patch without errors has
 * such a form.
 */
public final class NormalPatch {
    private static final String NO_COMMIT = "0".repeat(40);

    private static final String NOBODY = "unknown <unknown@invalid>";
    /** Without a date git am would take the time of day, and no two trees would be the same commit. */
    private static final String NO_DATE = "Thu, 1 Jan 1970 00:00:00 +0000";

    private static final Pattern IN_BODY = Pattern.compile("(?:(?:From|Subject|Date): [^\\n]*+\\n++)++");

    private final MailFacts facts;
    private final String tag;
    private final String title;
    private final Bytes message;
    private final Bytes diff;

    private NormalPatch(MailFacts facts, String tag, String title, Bytes message, Bytes diff) {
        this.facts = facts;
        this.tag = tag;
        this.title = title;
        this.message = message;
        this.diff = diff;
    }

    /** The patch that is kept under this name; a patch without a subject is called by it. */
    public static NormalPatch of(Patch patch, String name) {
        return plain(patch.messages().head(), patch.files(), patch.parts(), name);
    }

    /** A patch for each mail of the file that has a diff: joined, they could not mean what they mean one by one. */
    public static Seq<NormalPatch> all(Patch patch, String name) {
        var messages = patch.messages();
        var found = new ArrayList<NormalPatch>();
        int from = 0;
        for (int index = 0; index < messages.length(); index++) {
            int end = index + 1 < messages.length() ? messages.get(index + 1).line() : Integer.MAX_VALUE;
            int to = from;
            while (to < patch.files().length() && patch.files().get(to).line() < end) {
                to++;
            }
            if (to > from) {
                found.add(plain(messages.get(index), patch.files().slice(from, to), patch.parts(), name));
            }
            from = to;
        }
        return Array.ofAll(found);
    }

    private static NormalPatch plain(MailHeader message, Seq<FilePatch> files, Seq<Part> parts, String name) {
        var facts = MailFacts.of(message);
        var title = facts.title().filter(text -> !text.isBlank()).getOrElse(name);
        return new NormalPatch(
                facts, Mail.TAG, title, messageOf(MailBody.of(message).message()), DiffText.of(files, parts));
    }

    /** A share of a patch that is split: some of its files, under the whole's author, date, message and trailers. */
    public static NormalPatch of(Patch patch, String name, Share share) {
        var whole = of(patch, name);
        var tag = "[PATCH " + share.number() + "/" + share.of() + "] ";
        var message = share.message(whole.message, whole.title, whole.facts.trailers());
        return new NormalPatch(
                whole.facts,
                tag,
                whole.title + " (" + share.label() + ")",
                message,
                DiffText.of(share.files(), patch.parts()));
    }

    private static Bytes messageOf(Bytes text) {
        var letters = text.latin1().replace("\r\n", "\n").stripLeading();
        var fields = IN_BODY.matcher(letters);
        return Bytes.latin1(
                letters.substring(fields.lookingAt() ? fields.end() : 0).strip());
    }

    /** One mail of an mbox for {@code git am}; a series is one mail behind the other. */
    public Bytes mail() {
        return new Mail(NO_COMMIT, author(), facts.date().getOrElse(NO_DATE), tag + title, message, diff).text();
    }

    /** As a mail where author and date are known, else as for {@code quilt}: nothing is said that nobody has said. */
    public Bytes text() {
        return facts.author().isDefined() && facts.date().isDefined() ? mail() : quilt();
    }

    /** A patch for {@code quilt}: what people should know, and the diff. */
    public Bytes quilt() {
        return new BytesBuilder()
                .append("Subject: " + (tag.equals(Mail.TAG) ? "" : tag) + title + "\n")
                .append(facts.author().map(from -> "From: " + from + "\n").getOrElse(""))
                .append(facts.date().map(date -> "Date: " + date + "\n").getOrElse(""))
                .append("\n")
                .append(Mail.quoted(message))
                .append("---\n\n")
                .append(diff)
                .toBytes();
    }

    private String author() {
        return Option.some(facts.author().getOrElse(NOBODY))
                .filter(from -> from.contains("<") && from.contains(">"))
                .getOrElse(() -> facts.author().getOrElse("") + " <unknown@invalid>");
    }
}
