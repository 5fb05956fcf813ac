package io.kernelagent.core.artifact;

import io.kernelagent.core.text.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Kernel modules of our own: a header, {@code .modinfo}, the names of the sections, and the table of sections. */
public final class Modules {
    private static final byte[] NAMES = "\0.modinfo\0.shstrtab\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int SECTIONS = 3;

    private Modules() {}

    /** A module of 64 bits, low byte first, as x86 and arm64 have them. */
    public static Bytes of(String vermagic) {
        return of(true, ByteOrder.LITTLE_ENDIAN, "license=GPL\0vermagic=" + vermagic + "\0name=made_up\0");
    }

    /** A file of which nothing is told but the machine that it is made for. */
    static Bytes madeFor(ElfMachine machine) {
        var order = machine.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        var bytes = ByteBuffer.wrap(of(machine.isWide(), order, "").toArray()).order(order);
        return Bytes.wrap(bytes.putShort(0x12, (short) machine.number()).array());
    }

    /** A module with any text as its {@code .modinfo}. */
    static Bytes of(boolean isWide, ByteOrder order, String modinfo) {
        int header = isWide ? 64 : 52;
        int section = isWide ? 64 : 40;
        int table = header + modinfo.length() + NAMES.length;
        var out = ByteBuffer.allocate(table + SECTIONS * section).order(order);
        out.put(new byte[] {0x7f, 'E', 'L', 'F', (byte) (isWide ? 2 : 1), (byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1)
        });
        word(out.position(isWide ? 0x28 : 0x20), isWide, table);
        out.position(header - 6);
        out.putShort((short) section).putShort((short) SECTIONS).putShort((short) 2);
        out.put(modinfo.getBytes(StandardCharsets.ISO_8859_1)).put(NAMES);
        section(out.slice(table + section, section).order(order), isWide, 1, header, modinfo.length());
        int names = header + modinfo.length();
        section(out.slice(table + 2 * section, section).order(order), isWide, 10, names, NAMES.length);
        return Bytes.wrap(out.array());
    }

    private static void section(ByteBuffer out, boolean isWide, int name, int offset, int size) {
        out.putInt(name).position(isWide ? 0x18 : 0x10);
        word(out, isWide, offset);
        word(out, isWide, size);
    }

    private static void word(ByteBuffer out, boolean isWide, int number) {
        if (isWide) {
            out.putLong(number);
        } else {
            out.putInt(number);
        }
    }
}
