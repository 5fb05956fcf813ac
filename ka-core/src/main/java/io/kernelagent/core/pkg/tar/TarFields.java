package io.kernelagent.core.pkg.tar;

import io.kernelagent.core.text.Bytes;
import io.vavr.control.Either;

/** Reads the fields of a header block that somebody else wrote. */
record TarFields(Bytes block) {
    private static final int BASE_256 = 0x80;

    /** The block, or why it is no header. */
    static Either<String, TarFields> of(Bytes block) {
        var fields = new TarFields(block);
        if (!block.hasAt(UstarLayout.MAGIC, UstarLayout.MAGIC_AT)
                && !block.hasAt(UstarLayout.GNU_MAGIC, UstarLayout.MAGIC_AT)) {
            return Either.left("a header is no ustar header");
        }
        return fields.number(UstarLayout.CHECKSUM_AT, UstarLayout.SHORT)
                .filterOrElse(written -> written == fields.sum(), wrong -> "the checksum of a header is wrong")
                .map(right -> fields);
    }

    char flag() {
        return (char) (block.at(UstarLayout.FLAG_AT) & 0xff);
    }

    /** The name, the prefix in front of it; GNU's own headers keep other things in the place of the prefix. */
    Bytes name() {
        var name = text(UstarLayout.NAME_AT, UstarLayout.NAME);
        var prefix = block.hasAt(UstarLayout.MAGIC, UstarLayout.MAGIC_AT)
                ? text(UstarLayout.PREFIX_AT, UstarLayout.PREFIX)
                : Bytes.EMPTY;
        return prefix.isEmpty() ? name : prefix.plus(Bytes.latin1("/")).plus(name);
    }

    Bytes link() {
        return text(UstarLayout.LINK_AT, UstarLayout.NAME);
    }

    Either<String, Integer> mode() {
        return number(UstarLayout.MODE_AT, UstarLayout.SHORT).map(mode -> (int) (mode & 07777));
    }

    Either<String, Long> size() {
        return number(UstarLayout.SIZE_AT, UstarLayout.LONG);
    }

    private long sum() {
        long sum = 0;
        for (int i = 0; i < block.length(); i++) {
            boolean isChecksum = i >= UstarLayout.CHECKSUM_AT && i < UstarLayout.CHECKSUM_AT + UstarLayout.SHORT;
            sum += isChecksum ? ' ' : block.at(i) & 0xff;
        }
        return sum;
    }

    /** Up to the first NUL. */
    private Bytes text(int at, int width) {
        var field = block.slice(at, at + width);
        int end = field.indexOf(0, 0);
        return end < 0 ? field : field.slice(0, end);
    }

    private Either<String, Long> number(int at, int width) {
        return (block.at(at) & BASE_256) == 0
                ? octal(block.slice(at, at + width))
                : binary(block.slice(at, at + width));
    }

    private static Either<String, Long> octal(Bytes field) {
        var digits = field.latin1().replace('\0', ' ').trim();
        return digits.matches("[0-7]{0,20}")
                ? Either.right(digits.isEmpty() ? 0L : Long.parseLong(digits, 8))
                : Either.left("a number in a header is not octal");
    }

    /** GNU's form for large numbers: the bits themselves, the first one set. */
    private static Either<String, Long> binary(Bytes field) {
        long number = field.at(0) & 0x7f;
        for (int i = 1; i < field.length(); i++) {
            if (number >= 1L << 54) {
                return Either.left("a number in a header is too large");
            }
            number = (number << 8) | (field.at(i) & 0xff);
        }
        return Either.right(number);
    }
}
