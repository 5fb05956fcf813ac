package io.kernelagent.core.patch;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads what stands behind {@code GIT binary patch}. A patch comes from outside, so a stated size is believed only as
 * far as the data could reach, and one patch file may not unfold to more than a bound.
 */
final class BinaryReader {
    static final String START = "GIT binary patch";
    /** What all binary changes of one patch file may unfold to. */
    private static final int MOST_BYTES = 256 << 20;
    /** No deflate stream unfolds further: 258 bytes from two bits. */
    private static final long MOST_RATIO = 1032;

    private static final int MOST_DIGITS = 9;

    private final Cursor cursor;
    private int unfolded;

    BinaryReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads the binary change at the cursor, which stands behind it afterwards.
     *
     * @return the change, or what is wrong at the line where the cursor stays
     */
    Either<String, BinaryPatch> read() {
        cursor.step();
        return readHunk()
                .flatMap(forward -> isHunk()
                        ? readHunk().map(reverse -> new BinaryPatch(forward, Option.some(reverse)))
                        : Either.right(new BinaryPatch(forward, Option.none())));
    }

    private boolean isHunk() {
        return cursor.looksAt("literal ") || cursor.looksAt("delta ");
    }

    private Either<String, BinaryPatch.Hunk> readHunk() {
        if (!isHunk()) {
            return Either.left("neither \"literal\" nor \"delta\" stands here");
        }
        boolean literal = cursor.looksAt("literal ");
        int size = number(cursor.at + (literal ? "literal " : "delta ").length());
        if (size < 0 || size > MOST_BYTES - unfolded) {
            return Either.left("the size of the binary data is no number that can be believed");
        }
        unfolded += size;
        cursor.step();
        return readData()
                .flatMap(data -> inflate(data, size))
                .map(content -> literal ? new BinaryPatch.Hunk.Literal(content) : new BinaryPatch.Hunk.Delta(content));
    }

    private int number(int index) {
        int end = cursor.contentEnd(index);
        int value = end == index || end - index > MOST_DIGITS ? -1 : 0;
        for (int i = index; i < end && value >= 0; i++) {
            int digit = cursor.array[i] - '0';
            value = digit < 0 || digit > 9 ? -1 : value * 10 + digit;
        }
        return value;
    }

    /** The data lines up to the empty line that ends them. */
    private Either<String, Bytes> readData() {
        var data = new BytesBuilder();
        while (!cursor.isBlank(cursor.at)) {
            if (cursor.isAtEnd()) {
                return Either.left("the binary data ends without the empty line behind it");
            }
            if (!Base85.decodeLine(cursor, cursor.at, data)) {
                return Either.left("this line of binary data is damaged");
            }
            cursor.step();
        }
        cursor.step();
        return Either.right(data.toBytes());
    }

    private static Either<String, Bytes> inflate(Bytes data, int size) {
        if (size > data.length() * MOST_RATIO) {
            return Either.left("the binary data cannot unfold to the " + size + " bytes that are stated");
        }
        var inflater = new Inflater();
        try {
            var content = new byte[size];
            inflater.setInput(data.toArray());
            int length = inflater.inflate(content);
            // A further byte would be one too many; asking for it also lets the stream say that it is at its end.
            boolean whole = length == size && inflater.inflate(new byte[1]) == 0 && inflater.finished();
            return whole
                    ? Either.right(Bytes.wrap(content))
                    : Either.left("the binary data does not unfold to the " + size + " bytes that are stated");
        } catch (DataFormatException damage) {
            return Either.left("the binary data is damaged");
        } finally {
            inflater.end();
        }
    }
}
