package io.kernelagent.core.artifact;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.HexFormat;

/**
 * A symbol of the kernel with the CRC over all that its declaration says, as {@code genksyms} has computed it when
 * {@code CONFIG_MODVERSIONS} is on. A changed header changes it.
 *
 * @param name of the symbol
 * @param crc eight hexadecimal digits
 */
public record SymbolVersion(String name, String crc) {
    private static final int SIZE = 64;

    /** Those that a section {@code __versions} holds, each in 64 bytes. */
    static Either<String, Seq<SymbolVersion>> all(Bytes section, ElfMachine machine) {
        return section.length() % SIZE != 0
                ? Either.left("its section __versions has " + section.length() + " bytes, no multiple of " + SIZE)
                : Either.right(Iterator.range(0, section.length() / SIZE)
                        .map(index -> one(section.slice(index * SIZE, (index + 1) * SIZE), machine))
                        .toArray());
    }

    /** The CRC is a number as wide as a pointer of the machine, of which only four bytes are used. */
    private static SymbolVersion one(Bytes entry, ElfMachine machine) {
        int width = machine.isWide() ? Long.BYTES : Integer.BYTES;
        int crc = (int) ElfFile.number(entry, 0, width, machine.isBigEndian());
        var name = entry.from(width).latin1().split("\0", 2)[0];
        return new SymbolVersion(name, HexFormat.of().toHexDigits(crc));
    }
}
