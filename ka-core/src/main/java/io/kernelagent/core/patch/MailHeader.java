package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * One message of a patch file: what stands before its first diff. A file without any mail header is one message with
 * only a description.
 *
 * @param line the first line of the message in the patch file, counted from 1
 * @param fields header fields in order, folded lines joined, encoded words left as they are
 * @param description the text between the headers and the diff, trailers included
 * @param descriptionLine the first line of the description in the patch file, counted from 1
 */
public record MailHeader(int line, Seq<Field> fields, Bytes description, int descriptionLine) {

    /** A header field or a trailer: {@code Signed-off-by: A U Thor <a@example.org>}. */
    public record Field(int line, String name, String value) {}

    /** The first field of that name, in any case of letters. */
    public Option<String> field(String name) {
        return fields.find(field -> field.name().equalsIgnoreCase(name)).map(Field::value);
    }
}
