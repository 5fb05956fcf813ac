package io.kernelagent.core.patch.mail;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.MailHeader;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.regex.Pattern;

/**
 * Which part of a patch that is split somebody holds in hands. The message says so too, since git takes the number in
 * the subject off.
 *
 * @param number counted from 1
 * @param of how many parts there are
 * @param label what the part is about, {@code board/pinebook-pro}
 * @param files the files of the patch that belong to it
 */
public record Share(int number, int of, String label, Seq<FilePatch> files) {
    /** The last paragraph of a message, if it is one of trailers. */
    private static final Pattern TRAILERS = Pattern.compile(
            "(?s)(?:^|\\n\\n)((?:(?:[A-Za-z][A-Za-z0-9-]*: |\\(cherry picked|\\[)[^\\n]*(?:\\n[ \\t][^\\n]*)*\\n?)+)$");

    /** The message of the whole, with the remark before its trailers; trailers that stood in the header come last. */
    Bytes message(Bytes whole, String title, Seq<MailHeader.Field> trailers) {
        var letters = whole.latin1();
        var found = TRAILERS.matcher(letters);
        boolean hasTrailers = found.find();
        var words = hasTrailers ? letters.substring(0, found.start()) : letters;
        var missing = trailers.map(
                        field -> Bytes.utf8(field.name() + ": " + field.value()).latin1())
                .reject(letters::contains);
        var tail = (hasTrailers ? missing.prepend(found.group(1).stripTrailing()) : missing).mkString("\n");
        var remark = Bytes.utf8("Part " + number + " of " + of + " of \"" + title + "\": " + label + ".")
                .latin1();
        return Bytes.latin1(List.of(words, remark, tail).reject(String::isBlank).mkString("\n\n"));
    }
}
