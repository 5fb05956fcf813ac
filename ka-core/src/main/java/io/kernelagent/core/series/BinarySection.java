package io.kernelagent.core.series;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;

/**
 * Binary content as git writes it: both whole contents, so that the patch can be verified and reversed.
 *
 * <p>The bytes are stored in deflate blocks without compression, since no two versions of zlib promise the same
 * compressed bytes and a published patch has a digest.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1950">RFC 1950, zlib</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1951#page-11">RFC 1951, non-compressed blocks</a>
 */
final class BinarySection {
    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

    private static final int MOST_PER_BLOCK = 0xffff;
    private static final int MOST_PER_LINE = 52;
    private static final int ADLER_BASE = 65521;

    private BinarySection() {}

    /** Text has no NUL; what has one is more than GNU patch is asked to read. */
    static boolean isBinary(Bytes content) {
        return content.indexOf(0, 0) >= 0;
    }

    /** The way forward, then the way back. */
    static void write(BytesBuilder text, Bytes old, Bytes fresh) {
        text.append("GIT binary patch\n");
        writeLiteral(text, fresh);
        writeLiteral(text, old);
    }

    private static void writeLiteral(BytesBuilder text, Bytes content) {
        text.append("literal " + content.length() + "\n");
        var stored = stored(content);
        for (int at = 0; at < stored.length(); at += MOST_PER_LINE) {
            writeLine(text, stored.slice(at, Math.min(stored.length(), at + MOST_PER_LINE)));
        }
        text.append('\n');
    }

    /** A line starts with its length in bytes, A to Z for 1 to 26 and a to z beyond. */
    private static void writeLine(BytesBuilder text, Bytes piece) {
        int length = piece.length();
        text.append(length <= 26 ? 'A' + length - 1 : 'a' + length - 27);
        for (int at = 0; at < length; at += 4) {
            writeGroup(text, piece, at);
        }
        text.append('\n');
    }

    private static void writeGroup(BytesBuilder text, Bytes piece, int at) {
        long group = 0;
        for (int i = at; i < at + 4; i++) {
            group = group << 8 | (i < piece.length() ? piece.at(i) & 0xff : 0);
        }
        for (long power = 85L * 85 * 85 * 85; power > 0; power /= 85) {
            text.append(DIGITS.charAt((int) (group / power % 85)));
        }
    }

    private static Bytes stored(Bytes content) {
        var stream = new BytesBuilder(content.length() + 64).append(0x78).append(0x01);
        int at = 0;
        do {
            int length = Math.min(MOST_PER_BLOCK, content.length() - at);
            boolean isLast = at + length == content.length();
            stream.append(isLast ? 1 : 0).append(length).append(length >> 8);
            stream.append(~length).append(~length >> 8).append(content.slice(at, at + length));
            at += length;
        } while (at < content.length());
        return appendNumber(stream, adler32(content)).toBytes();
    }

    private static BytesBuilder appendNumber(BytesBuilder stream, long number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            stream.append((int) (number >> shift));
        }
        return stream;
    }

    private static long adler32(Bytes content) {
        return content.lend((array, from, to) -> {
            long low = 1;
            long high = 0;
            for (int i = from; i < to; i++) {
                low = (low + (array[i] & 0xff)) % ADLER_BASE;
                high = (high + low) % ADLER_BASE;
            }
            return high << 16 | low;
        });
    }
}
