package io.kernelagent.core.pkg.tar;

import io.kernelagent.core.text.Bytes;
import java.util.Arrays;

/** A header block in the making; lives in a local variable. */
final class UstarBlock {
    private static final Bytes ROOT = Bytes.latin1("root");

    private final byte[] block = new byte[UstarLayout.BLOCK];

    UstarBlock() {
        text(UstarLayout.MAGIC_AT, UstarLayout.MAGIC);
        text(UstarLayout.USER_AT, ROOT);
        text(UstarLayout.GROUP_AT, ROOT);
        number(UstarLayout.UID_AT, UstarLayout.SHORT, 0);
        number(UstarLayout.GID_AT, UstarLayout.SHORT, 0);
        number(UstarLayout.MAJOR_AT, UstarLayout.SHORT, 0);
        number(UstarLayout.MINOR_AT, UstarLayout.SHORT, 0);
    }

    UstarBlock flag(char flag) {
        block[UstarLayout.FLAG_AT] = (byte) flag;
        return this;
    }

    UstarBlock mode(int mode) {
        return number(UstarLayout.MODE_AT, UstarLayout.SHORT, mode);
    }

    UstarBlock size(long size) {
        return number(UstarLayout.SIZE_AT, UstarLayout.LONG, size);
    }

    UstarBlock seconds(long seconds) {
        return number(UstarLayout.SECONDS_AT, UstarLayout.LONG, seconds);
    }

    UstarBlock text(int at, Bytes text) {
        return text.lend((array, from, to) -> {
            System.arraycopy(array, from, block, at, to - from);
            return this;
        });
    }

    /** Octal digits with leading zeros, and a NUL. */
    private UstarBlock number(int at, int width, long number) {
        long rest = number;
        for (int i = at + width - 2; i >= at; i--) {
            block[i] = (byte) ('0' + (rest & 7));
            rest >>>= 3;
        }
        return this;
    }

    /** The finished block. The checksum counts its own field as blanks. */
    Bytes sealed() {
        Arrays.fill(block, UstarLayout.CHECKSUM_AT, UstarLayout.CHECKSUM_AT + UstarLayout.SHORT, (byte) ' ');
        long sum = 0;
        for (byte octet : block) {
            sum += octet & 0xff;
        }
        number(UstarLayout.CHECKSUM_AT, UstarLayout.SHORT - 1, sum);
        block[UstarLayout.CHECKSUM_AT + UstarLayout.SHORT - 2] = 0;
        return Bytes.copyOf(block);
    }
}
