package io.kernelagent.core.pkg.tar;

import io.kernelagent.core.text.Bytes;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What extended headers, GNU's and those of pax, say about the member behind them.
 *
 * @param flag the type of the header whose content comes next
 * @param name the whole name
 * @param link the whole target
 * @param size the size of the content
 */
record TarExtension(char flag, Option<Bytes> name, Option<Bytes> link, Option<Long> size) {
    static final TarExtension NONE = new TarExtension('\0', Option.none(), Option.none(), Option.none());

    private static final char LONG_NAME = 'L';
    private static final char LONG_TARGET = 'K';
    private static final char PAX = 'x';
    private static final char PAX_FOR_ALL = 'g';

    static boolean isOne(char flag) {
        return flag == LONG_NAME || flag == LONG_TARGET || flag == PAX || flag == PAX_FOR_ALL;
    }

    boolean isNone() {
        return equals(NONE);
    }

    TarExtension announced(char next) {
        return new TarExtension(next, name, link, size);
    }

    Either<String, TarExtension> read(Bytes content) {
        return switch (flag) {
            case LONG_NAME -> Either.right(new TarExtension('\0', Option.some(text(content)), link, size));
            case LONG_TARGET -> Either.right(new TarExtension('\0', name, Option.some(text(content)), size));
            default -> records(content);
        };
    }

    Either<String, TarMember> apply(TarKind kind, TarFields fields) {
        return fields.mode().flatMap(mode -> fields.size()
                .map(written -> new TarMember(
                        name.getOrElse(fields::name), kind, mode, size.getOrElse(written), linkOf(kind, fields))));
    }

    private Bytes linkOf(TarKind kind, TarFields fields) {
        return kind == TarKind.SYMLINK || kind == TarKind.HARD_LINK ? link.getOrElse(fields::link) : Bytes.EMPTY;
    }

    /** {@code length key=value\n}, again and again; keys that we do not know say nothing about where content lands. */
    private Either<String, TarExtension> records(Bytes content) {
        var read = new TarExtension('\0', name, link, size);
        int at = 0;
        while (at < content.length()) {
            int blank = content.indexOf(' ', at);
            var digits = blank < 0 ? "" : content.slice(at, blank).latin1();
            int end = digits.matches("[1-9]\\d{0,6}") ? at + Integer.parseInt(digits) : 0;
            if (end <= blank + 1 || end > content.length() || content.at(end - 1) != '\n') {
                return Either.left("an extended header is broken");
            }
            var next = read.with(content.slice(blank + 1, end - 1));
            if (next.isLeft()) {
                return next;
            }
            read = next.get();
            at = end;
        }
        return flag == PAX_FOR_ALL && !read.isNone()
                ? Either.left("an extended header renames every member")
                : Either.right(read);
    }

    private Either<String, TarExtension> with(Bytes assignment) {
        int equals = assignment.indexOf('=', 0);
        if (equals < 0) {
            return Either.left("an extended header is broken");
        }
        var value = assignment.from(equals + 1);
        return switch (assignment.slice(0, equals).latin1()) {
            case "path" -> Either.right(new TarExtension(flag, Option.some(value), link, size));
            case "linkpath" -> Either.right(new TarExtension(flag, name, Option.some(value), size));
            case "size" -> sized(value.latin1());
            default -> Either.right(this);
        };
    }

    private Either<String, TarExtension> sized(String digits) {
        return digits.matches("\\d{1,18}")
                ? Either.right(new TarExtension(flag, name, link, Option.some(Long.valueOf(digits))))
                : Either.left("an extended header has no number for the size");
    }

    private static Bytes text(Bytes content) {
        int end = content.indexOf(0, 0);
        return end < 0 ? content : content.slice(0, end);
    }
}
