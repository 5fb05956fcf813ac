package io.kernelagent.core.pkg.tar;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;

/**
 * gzip without compression: stored blocks only. Which bytes a compressor makes depends on its version, and a JDK may
 * bring any; these depend on nothing, and the archive around them is compressed anyway.
 */
public final class Gzip {
    private static final int LARGEST_BLOCK = 0xffff;
    private static final int UNIX = 3;
    private static final int DEFLATE = 8;
    private static final int POLYNOMIAL = 0xedb88320;

    private Gzip() {}

    /** The content as a gzip file without name and time. */
    public static Bytes stored(Bytes content) {
        var file = new BytesBuilder(content.length() + content.length() / 1000 + 64)
                .append(0x1f)
                .append(0x8b)
                .append(DEFLATE)
                .append(Bytes.wrap(new byte[6]))
                .append(UNIX);
        int at = 0;
        do {
            int end = Math.min(content.length(), at + LARGEST_BLOCK);
            block(file, content.slice(at, end), end == content.length());
            at = end;
        } while (at < content.length());
        littleEndian(file, crc32(content), Integer.BYTES);
        littleEndian(file, content.length(), Integer.BYTES);
        return file.toBytes();
    }

    private static void block(BytesBuilder file, Bytes content, boolean isLast) {
        file.append(isLast ? 1 : 0);
        littleEndian(file, content.length(), Short.BYTES);
        littleEndian(file, ~content.length(), Short.BYTES);
        file.append(content);
    }

    private static void littleEndian(BytesBuilder file, int number, int width) {
        for (int i = 0; i < width; i++) {
            file.append(number >>> (8 * i));
        }
    }

    private static int crc32(Bytes content) {
        int[] table = table();
        return ~content.lend((array, from, to) -> {
            int crc = -1;
            for (int i = from; i < to; i++) {
                crc = table[(crc ^ array[i]) & 0xff] ^ (crc >>> 8);
            }
            return crc;
        });
    }

    private static int[] table() {
        var table = new int[256];
        for (int octet = 0; octet < table.length; octet++) {
            int crc = octet;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ POLYNOMIAL;
            }
            table[octet] = crc;
        }
        return table;
    }
}
