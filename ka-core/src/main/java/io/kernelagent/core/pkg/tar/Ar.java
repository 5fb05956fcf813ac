package io.kernelagent.core.pkg.tar;

import io.kernelagent.core.text.Bytes;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The outer container of a {@code .deb}: a line, then members with a header of sixty characters each.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/deb.5.html">deb(5)</a>
 */
public final class Ar {
    /** What the file begins with. */
    public static final Bytes MAGIC = Bytes.latin1("!<arch>\n");

    /** How long the header of a member is. */
    public static final int HEADER = 60;

    private static final int SIZE_AT = 48;
    private static final int END_AT = HEADER - 2;
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9._-]{1,16})/? *");
    /** Where the numbers begin: time, owner, group, mode, size; the last one is where they end. */
    private static final int[] NUMBERS_AT = {16, 28, 34, 40, SIZE_AT, END_AT};

    private static final Pattern NUMBER = Pattern.compile("\\d+ *");

    private Ar() {}

    /** The header of a member that belongs to root and that everybody may read. */
    public static Bytes header(String name, Instant time, long size) {
        return Bytes.latin1(String.format(
                Locale.ROOT, "%-16s%-12d%-6d%-6d%-8s%-10d`\n", name, time.getEpochSecond(), 0, 0, "100644", size));
    }

    /** Members begin at even places. */
    public static Bytes padding(long size) {
        return size % 2 == 0 ? Bytes.EMPTY : Bytes.latin1("\n");
    }

    /** The member that a header announces, or why it is none. */
    public static Either<String, Member> member(Bytes header) {
        var text = header.latin1();
        if (text.length() != HEADER || !text.startsWith("`\n", END_AT) || !hasNumbers(text)) {
            return broken();
        }
        var name = NAME.matcher(text.substring(0, NUMBERS_AT[0]));
        return name.matches() ? Either.right(new Member(name.group(1), sizeOf(text))) : broken();
    }

    private static Either<String, Member> broken() {
        return Either.left("the header of a member is broken");
    }

    private static boolean hasNumbers(String text) {
        for (int i = 1; i < NUMBERS_AT.length; i++) {
            if (!NUMBER.matcher(text.substring(NUMBERS_AT[i - 1], NUMBERS_AT[i]))
                    .matches()) {
                return false;
            }
        }
        return true;
    }

    private static long sizeOf(String text) {
        return Long.parseLong(text.substring(SIZE_AT, END_AT).trim());
    }

    /**
     * A member of an ar archive.
     *
     * @param name at most sixteen characters
     * @param size how many bytes follow
     */
    public record Member(String name, long size) {}
}
