package io.kernelagent.core.artifact;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Iterator;
import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * An ELF file by its sections, of either width and either byte order. Every number in it may lie: what does not fit
 * into the file is an answer, and nothing is laid out by a size that is only stated.
 *
 * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.sheader.html">System V gABI, sections</a>
 */
final class ElfFile {
    private static final Bytes MAGIC = Bytes.latin1("\u007fELF");
    private static final int WIDTH_AT = 4;
    private static final int ORDER_AT = 5;
    private static final int IDENTITY = 16;
    private static final int MACHINE_AT = 18;
    private static final int BITS = 8;

    private final Bytes bytes;
    private final Layout layout;
    private final boolean isBigEndian;

    private ElfFile(Bytes bytes, Layout layout, boolean isBigEndian) {
        this.bytes = bytes;
        this.layout = layout;
        this.isBigEndian = isBigEndian;
    }

    /** The file, or why it is none. */
    static Either<String, ElfFile> of(Bytes bytes) {
        if (!bytes.startsWith(MAGIC) || bytes.length() < IDENTITY) {
            return Either.left("it is no ELF file");
        }
        var layout = bytes.at(WIDTH_AT) == 2 ? Layout.WIDE : Layout.NARROW;
        return bytes.length() < layout.header
                ? Either.left("it ends within its header")
                : Either.right(new ElfFile(bytes, layout, bytes.at(ORDER_AT) == 2));
    }

    /** What it is made for. */
    ElfMachine machine() {
        return new ElfMachine((int) number(bytes, MACHINE_AT, 2), layout == Layout.WIDE, isBigEndian);
    }

    /** The first section of a name; none where there is none; or what is wrong with the sections. */
    Either<String, Option<Bytes>> section(String name) {
        long count = number(bytes, layout.countAt, 2);
        long size = number(bytes, layout.sizeAt, 2);
        if (count > 0 && size < layout.section) {
            return Either.left("its sections have headers of " + size + " bytes");
        }
        return region(bytes, number(bytes, layout.tableAt, layout.word), count * size)
                .toEither("its table of sections lies beyond its end")
                .flatMap(table -> section(name, table, (int) size));
    }

    private Either<String, Option<Bytes>> section(String name, Bytes table, int size) {
        var headers = Iterator.range(0, size == 0 ? 0 : table.length() / size)
                .map(index -> table.slice(index * size, (index + 1) * size))
                .toArray();
        int namesAt = (int) number(bytes, layout.namesAt, 2);
        if (namesAt >= headers.size()) {
            return Either.right(Option.none());
        }
        var wanted = Bytes.latin1(name + "\0");
        return content(headers.get(namesAt))
                .flatMap(names -> headers.find(header -> isAt(wanted, names, number(header, 0, Integer.BYTES)))
                        .map(this::content)
                        .map(found -> found.map(Option::some))
                        .getOrElse(Either.right(Option.none())));
    }

    private static boolean isAt(Bytes wanted, Bytes names, long at) {
        return region(names, at, wanted.length()).contains(wanted);
    }

    private Either<String, Bytes> content(Bytes header) {
        return region(
                        bytes,
                        number(header, layout.offsetAt, layout.word),
                        number(header, layout.offsetAt + layout.word, layout.word))
                .toEither("one of its sections lies beyond its end");
    }

    private static Option<Bytes> region(Bytes whole, long from, long length) {
        boolean isInside = from >= 0 && length >= 0 && from <= whole.length() && length <= whole.length() - from;
        return Option.when(isInside, () -> whole.slice((int) from, (int) (from + length)));
    }

    private long number(Bytes from, int at, int width) {
        return number(from, at, width, isBigEndian);
    }

    /** The number of so many bytes at a place. */
    static long number(Bytes from, int at, int width, boolean isBigEndian) {
        long number = 0;
        for (int index = 0; index < width; index++) {
            int place = isBigEndian ? at + index : at + width - 1 - index;
            number = (number << BITS) | Byte.toUnsignedLong(from.at(place));
        }
        return number;
    }

    /** Where the two widths have what. */
    private enum Layout {
        NARROW(Integer.BYTES, 0x34, 0x20, 0x28, 0x10),
        WIDE(Long.BYTES, 0x40, 0x28, 0x40, 0x18);

        private static final int COUNTS = 6;

        private final int word;
        private final int header;
        private final int tableAt;
        private final int sizeAt;
        private final int countAt;
        private final int namesAt;
        private final int section;
        private final int offsetAt;

        Layout(int word, int header, int tableAt, int section, int offsetAt) {
            this.word = word;
            this.header = header;
            this.tableAt = tableAt;
            this.sizeAt = header - COUNTS;
            this.countAt = sizeAt + 2;
            this.namesAt = countAt + 2;
            this.section = section;
            this.offsetAt = offsetAt;
        }
    }
}
