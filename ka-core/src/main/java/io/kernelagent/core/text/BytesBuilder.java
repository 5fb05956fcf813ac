package io.kernelagent.core.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects bytes into one {@link Bytes}. Lives in a local variable, never in a value. */
public final class BytesBuilder {
    private static final int FIRST_SIZE = 256;

    private byte[] array;
    private int length;

    public BytesBuilder() {
        this(FIRST_SIZE);
    }

    /** A builder that expects about this many bytes. */
    public BytesBuilder(int expected) {
        array = new byte[Math.max(expected, 16)];
    }

    public BytesBuilder append(Bytes more) {
        makeRoom(more.length());
        more.copyTo(array, length);
        length += more.length();
        return this;
    }

    /** Appends text as UTF-8. */
    public BytesBuilder append(String text) {
        return append(Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Appends one byte, given as the low eight bits of a number or as an ASCII character. */
    public BytesBuilder append(int octet) {
        makeRoom(1);
        array[length++] = (byte) octet;
        return this;
    }

    public int length() {
        return length;
    }

    /** What was collected so far; the builder may be used further. */
    public Bytes toBytes() {
        return Bytes.wrap(Arrays.copyOf(array, length));
    }

    private void makeRoom(int more) {
        if (length + more < 0) {
            throw new IllegalStateException("more than 2 GiB in one run of bytes");
        }
        if (length + more > array.length) {
            int doubled = array.length > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE - 8 : array.length * 2;
            array = Arrays.copyOf(array, Math.max(doubled, length + more));
        }
    }
}
