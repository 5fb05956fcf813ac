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

    private static final int NAME_WIDTH = 16;
    private static final int SIZE_AT = 48;
    private static final Pattern SHAPE =
            Pattern.compile("([A-Za-z0-9._-]{1,16})/? *\\d{1,12} *\\d{1,6} *\\d{1,6} *[0-7]{1,8} *\\d{1,10} *`\n");

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
        if (text.length() != HEADER || !SHAPE.matcher(text).matches()) {
            return Either.left("the header of a member is broken");
        }
        var name = text.substring(0, NAME_WIDTH).trim().replaceFirst("/$", "");
        return Either.right(new Member(
                name, Long.parseLong(text.substring(SIZE_AT, HEADER - 2).trim())));
    }

    /**
     * A member of an ar archive.
     *
     * @param name at most sixteen characters
     * @param size how many bytes follow
     */
    public record Member(String name, long size) {}
}
