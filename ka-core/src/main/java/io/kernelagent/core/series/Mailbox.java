package io.kernelagent.core.series;

import io.kernelagent.core.patch.MailHeader;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.patch.mail.MailFacts;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * A file of mails as a series: each mail with a diff is a patch of its own, called {@code FILE/0001-its-subject.patch}.
 * A file that is called a patch is one, however many mails it holds; that is how people keep patches that belong
 * together.
 */
public final class Mailbox {
    private Mailbox() {}

    /** Whether a file of this name and content is a mailbox. */
    public static boolean isMailbox(String name, Bytes text) {
        return !name.endsWith(".patch") && !name.endsWith(".diff") && PatchSelection.isMailbox(text);
    }

    /** The patches in it, in their order; a mailbox without any diff is one patch that changes nothing. */
    public static Seq<NamedPatch> patches(NamedPatch mailbox) {
        var mails = mails(mailbox.patch()).filter(mail -> mail.files().nonEmpty());
        return mails.isEmpty()
                ? List.of(mailbox)
                : mails.zipWithIndex((mail, index) ->
                        new NamedPatch(mailbox.name() + "/" + FileNames.numbered(index + 1, title(mail)), mail));
    }

    private static Seq<Patch> mails(Patch patch) {
        var starts = patch.messages().map(MailHeader::line);
        return starts.zipWithIndex((start, index) -> {
            int end = index + 1 < starts.length() ? starts.get(index + 1) : Integer.MAX_VALUE;
            return Patch.parse(Bytes.concat(patch.parts()
                    .filter(part -> part.line() >= start && part.line() < end)
                    .map(part -> part.bytes())));
        });
    }

    private static String title(Patch mail) {
        return Option.some(MailFacts.of(mail.messages().head()))
                .flatMap(MailFacts::title)
                .getOrElse("");
    }
}
