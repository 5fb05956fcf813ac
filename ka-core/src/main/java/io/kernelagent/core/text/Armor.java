package io.kernelagent.core.text;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Signatures of OpenPGP in the form that stands in texts. Several of them may stand in one armor, one behind the other.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4880#section-6">RFC 4880, 6: Radix-64 Conversions</a>
 */
public final class Armor {
    private static final String BEGIN = "-----BEGIN PGP SIGNATURE-----";
    private static final String END = "-----END PGP SIGNATURE-----";
    private static final int COLUMNS = 64;
    private static final int CRC_START = 0xB704CE;
    private static final int CRC_POLYNOMIAL = 0x1864CFB;
    private static final int CRC_TOP = 0x1000000;

    private Armor() {}

    /** The binary form in its armor, which ends with a line feed. */
    public static Bytes around(Bytes signatures) {
        var lines = Base64.getMimeEncoder(COLUMNS, new byte[] {'\n'}).encodeToString(signatures.toArray());
        return Bytes.utf8(BEGIN + "\n\n" + lines + "\n" + sum(signatures) + "\n" + END + "\n");
    }

    /** The binary form, or why this is no armor; what stands before or behind it is not looked at. */
    public static Either<String, Bytes> open(Bytes armored) {
        var inner = List.of(armored.utf8().split("\r?\n", -1))
                .dropUntil(BEGIN::equals)
                .drop(1)
                .dropUntil(String::isBlank)
                .drop(1);
        var body = inner.takeUntil(END::equals);
        return body.isEmpty() || body.size() == inner.size()
                ? Either.left("has no armor around it")
                : decoded(
                        body.reject(line -> line.startsWith("=")),
                        body.find(line -> line.startsWith("=")).toList());
    }

    private static Either<String, Bytes> decoded(Seq<String> lines, Seq<String> sums) {
        try {
            var bytes = Bytes.wrap(Base64.getDecoder().decode(lines.mkString().getBytes(StandardCharsets.US_ASCII)));
            return sums.forAll(sum -> sum.equals(sum(bytes)))
                    ? Either.right(bytes)
                    : Either.left("has a damaged armor around it");
        } catch (IllegalArgumentException noBase64) {
            return Either.left("has a damaged armor around it");
        }
    }

    private static String sum(Bytes bytes) {
        int crc = CRC_START;
        for (int at = 0; at < bytes.length(); at++) {
            crc ^= (bytes.at(at) & 0xff) << 16;
            for (int bit = 0; bit < 8; bit++) {
                crc <<= 1;
                crc ^= (crc & CRC_TOP) == 0 ? 0 : CRC_POLYNOMIAL;
            }
        }
        var three = new byte[] {(byte) (crc >> 16), (byte) (crc >> 8), (byte) crc};
        return "=" + Base64.getEncoder().encodeToString(three);
    }
}
