package io.kernelagent.core.pkg.tar;

import io.kernelagent.core.text.Bytes;
import io.vavr.control.Option;

/** Where the fields of a ustar header stand. */
final class UstarLayout {
    static final int BLOCK = 512;
    static final int NAME = 100;
    static final int PREFIX = 155;
    static final int NAME_AT = 0;
    static final int MODE_AT = 100;
    static final int UID_AT = 108;
    static final int GID_AT = 116;
    static final int SIZE_AT = 124;
    static final int SECONDS_AT = 136;
    static final int CHECKSUM_AT = 148;
    static final int FLAG_AT = 156;
    static final int LINK_AT = 157;
    static final int MAGIC_AT = 257;
    static final int USER_AT = 265;
    static final int GROUP_AT = 297;
    static final int MAJOR_AT = 329;
    static final int MINOR_AT = 337;
    static final int PREFIX_AT = 345;
    static final int SHORT = 8;
    static final int LONG = 12;
    static final Bytes MAGIC = Bytes.latin1("ustar\00000");
    static final Bytes GNU_MAGIC = Bytes.latin1("ustar  \0");

    private UstarLayout() {}

    /** The zeros that fill the last block of content of that size. */
    static int padding(long size) {
        return (int) ((BLOCK - size % BLOCK) % BLOCK);
    }

    /** The name in the two fields that it may be parted into at a slash; none when it is too long for them. */
    static Option<Name> split(Bytes name) {
        if (name.length() <= NAME) {
            return Option.some(new Name(Bytes.EMPTY, name));
        }
        int slash = name.indexOf('/', Math.max(1, name.length() - NAME - 1));
        return Option.when(
                slash > 0 && slash <= PREFIX && slash < name.length() - 1,
                () -> new Name(name.slice(0, slash), name.from(slash + 1)));
    }

    /** A name in two fields. */
    record Name(Bytes prefix, Bytes rest) {
        /** What stands in the header of a member whose name stands in front of it. */
        static Name cut(Bytes name) {
            return new Name(Bytes.EMPTY, name.slice(0, NAME));
        }
    }
}
