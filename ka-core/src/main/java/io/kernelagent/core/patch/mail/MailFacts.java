package io.kernelagent.core.patch.mail;

import io.kernelagent.core.patch.MailHeader;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who says what about a patch, read from one message of its file. A {@code From:} or {@code Subject:} line at the top
 * of the text wins over the header field, as it does for {@code git am}: it names the author where a maintainer has
 * mailed the patch.
 *
 * @param subject the subject as written, encoded words and {@code [PATCH]} included
 * @param from the author
 * @param date the date as written
 * @param messageId the message id with its angle brackets
 * @param trailers {@code Signed-off-by}, {@code Link} and their like, in order
 */
public record MailFacts(
        Option<String> subject,
        Option<String> from,
        Option<String> date,
        Option<String> messageId,
        Seq<MailHeader.Field> trailers) {
    /** Nobody reads further, and a pattern with groups cannot. */
    private static final int LONGEST_TITLE = 998;

    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*): *(\\S.*)");
    /** Trailers of one word; all others have a dash in their name. */
    private static final List<String> ONE_WORD = List.of("link", "fixes", "cc", "closes", "bug", "origin", "forwarded");

    /** What one message says. */
    public static MailFacts of(MailHeader message) {
        var body = Array.ofAll(MailBody.of(message).message().latin1().lines().toList());
        var head = body.dropWhile(String::isBlank)
                .takeWhile(line -> FIELD.matcher(line).matches());
        return new MailFacts(
                inBody(head, "Subject").orElse(message.field("Subject")).orElse(message.field("Description")),
                inBody(head, "From").orElse(message.field("From")).orElse(message.field("Author")),
                inBody(head, "Date").orElse(message.field("Date")),
                message.field("Message-Id"),
                message.fields().filter(field -> isTrailer(field.name())).appendAll(trailers(body, message.line())));
    }

    private static Option<String> inBody(Seq<String> head, String name) {
        return head.find(line -> line.startsWith(name + ": "))
                .map(line ->
                        Bytes.latin1(line.substring(name.length() + 2)).utf8().strip());
    }

    private static Seq<MailHeader.Field> trailers(Seq<String> body, int line) {
        var found = new ArrayList<MailHeader.Field>();
        for (var text : body) {
            int colon = text.indexOf(':');
            if (colon > 0 && isTrailer(text.substring(0, colon))) {
                var field = FIELD.matcher(Bytes.latin1(text).utf8().stripTrailing());
                if (field.matches()) {
                    found.add(new MailHeader.Field(line, field.group(1), field.group(2)));
                }
            }
        }
        return List.ofAll(found);
    }

    private static boolean isTrailer(String name) {
        return name.endsWith("-by")
                || name.startsWith("Upstream-")
                || name.equals("Change-Id")
                || ONE_WORD.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The values of the trailers of that name, in any case of letters. */
    public Seq<String> trailer(String name) {
        return trailers.filter(field -> field.name().equalsIgnoreCase(name)).map(MailHeader.Field::value);
    }

    /** The subject for people: encoded words decoded, {@code [PATCH 1/2]} taken off. */
    public Option<String> title() {
        return subject.map(text -> EncodedWords.decode(text.substring(0, Math.min(text.length(), LONGEST_TITLE))))
                .map(text -> text.replaceFirst("^(?:\\s*(?:\\[[^\\]]*\\]|[Rr][Ee]:))*\\s*", ""));
    }

    /** The author for people: encoded words decoded. */
    public Option<String> author() {
        return from.map(EncodedWords::decode);
    }
}
