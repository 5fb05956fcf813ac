package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * A mail whose body is not the text that was sent but a coding of it. The diff in it is refused as it stands: what
 * {@code git am} would apply is not what {@code git apply} would.
 */
final class CodedMail {
    private static final String FIELD = "Content-Transfer-Encoding";

    private final Cursor cursor;
    private final MailHeader.Field field;
    private final TransferCoding coding;
    private final int start;
    private final int body;

    private CodedMail(Cursor cursor, MailHeader.Field field, TransferCoding coding, int start) {
        this.cursor = cursor;
        this.field = field;
        this.coding = coding;
        this.start = start;
        this.body = cursor.skipBlank(cursor.at);
    }

    /**
     * The mail whose header fields have just been read, if it says that its body is coded.
     *
     * @param start where the line of its first field stands, or the line before that
     * @param line the number of that line
     */
    static Option<CodedMail> of(Cursor cursor, Seq<MailHeader.Field> fields, int start, int line) {
        return fields.find(field -> field.name().equalsIgnoreCase(FIELD)).flatMap(field -> TransferCoding.of(
                        field.value())
                .map(coding -> new CodedMail(cursor, field, coding, lineAt(cursor, start, field.line() - line))));
    }

    private static int lineAt(Cursor cursor, int start, int lines) {
        int at = start;
        for (int line = 0; line < lines; line++) {
            at = cursor.nextLine(at);
        }
        return at;
    }

    /** What is wrong with the mail, which ends at an index; nothing when the coding changes nothing. */
    Option<PatchFinding> finding(int end) {
        var coded = cursor.slice(body, Math.max(body, end));
        return coding.decode(coded)
                .map(plain -> Option.when(!plain.equals(coded) && holdsDiff(plain), () -> coded(end, plain)))
                .getOrElse(() -> Option.when(holdsDiff(coded), this::claimed));
    }

    /** A cover letter may be coded as it likes: nobody applies it. */
    private static boolean holdsDiff(Bytes text) {
        return text.lend((array, from, to) -> {
            var lines = new Cursor(text, array, from, to);
            while (!lines.isAtEnd() && !Landmarks.isFile(lines, lines.at)) {
                lines.step();
            }
            return !lines.isAtEnd();
        });
    }

    private PatchFinding coded(int end, Bytes plain) {
        return PatchFinding.error(
                        PatchCodes.CODED,
                        field.line(),
                        "this mail is coded as " + coding.word() + ", and so is the diff in it")
                .withMend("decode it (git mailinfo does too): git am would apply another text than git apply and patch")
                .withFix(new Edit(cursor.offset(start), cursor.offset(end), plainly(plain)));
    }

    /** The mail from the line of the field on, decoded. */
    private Bytes plainly(Bytes plain) {
        return new BytesBuilder()
                .append(FIELD + ": 8bit\n")
                .append(cursor.slice(cursor.nextLine(start), body))
                .append(plain)
                .toBytes();
    }

    private PatchFinding claimed() {
        int value = cursor.nextLine(start);
        return PatchFinding.warning(
                        PatchCodes.CODED,
                        field.line(),
                        "this mail claims to be coded as " + coding.word() + ", and its body is not")
                .withMend("state 8bit: git am would decode what is plain text already")
                .withFix(new Edit(cursor.offset(start), cursor.offset(value), Bytes.latin1(FIELD + ": 8bit\n")));
    }
}
