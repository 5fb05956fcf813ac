package io.kernelagent.core.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * An immutable run of bytes. Patches, sources and paths are bytes, not characters: a kernel tree holds Latin-1 beside
 * UTF-8, and what we publish must equal what we read.
 *
 * <p>A slice shares the bytes of what it was cut from; cutting costs nothing. This is the one type in which arrays
 * enter and leave the core: {@link #wrap} takes one over, {@link #lend} shows one to a loop that needs the speed.
 */
public final class Bytes implements Comparable<Bytes> {
    /** No bytes. */
    public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

    private final byte[] array;
    private final int from;
    private final int to;

    private Bytes(byte[] array, int from, int to) {
        this.array = array;
        this.from = from;
        this.to = to;
    }

    /** Takes the array over without copying it: the caller must never write to it again. */
    public static Bytes wrap(byte[] array) {
        return new Bytes(array, 0, array.length);
    }

    /** The first {@code length} bytes of an array that is handed over, for buffers that were not filled. */
    public static Bytes wrap(byte[] array, int length) {
        return wrap(array).slice(0, length);
    }

    /** A copy of an array that stays the caller's. */
    public static Bytes copyOf(byte[] array) {
        return wrap(array.clone());
    }

    public static Bytes utf8(String text) {
        return wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One byte for each character below 256: how bytes travel through a String unharmed. */
    public static Bytes latin1(String text) {
        return wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** All of them, one after the other. */
    public static Bytes concat(Iterable<Bytes> parts) {
        var joined = new BytesBuilder();
        parts.forEach(joined::append);
        return joined.toBytes();
    }

    public int length() {
        return to - from;
    }

    public boolean isEmpty() {
        return to == from;
    }

    /** The byte at an index, counted from 0. */
    public byte at(int index) {
        return array[from + Objects.checkIndex(index, to - from)];
    }

    /** The bytes from {@code start} up to, not including, {@code end}. */
    public Bytes slice(int start, int end) {
        Objects.checkFromToIndex(start, end, to - from);
        return new Bytes(array, from + start, from + end);
    }

    /** Everything from {@code start} on. */
    public Bytes from(int start) {
        return slice(start, length());
    }

    public Bytes plus(Bytes more) {
        return more.isEmpty()
                ? this
                : new BytesBuilder().append(this).append(more).toBytes();
    }

    /** Where the byte stands next at or after {@code start}, or -1. */
    public int indexOf(int wanted, int start) {
        for (int i = from + start; i < to; i++) {
            if (array[i] == (byte) wanted) {
                return i - from;
            }
        }
        return -1;
    }

    /** Where the bytes stand next at or after {@code start}, or -1. */
    public int indexOf(Bytes wanted, int start) {
        if (wanted.isEmpty()) {
            return start <= length() ? start : -1;
        }
        int i = indexOf(wanted.at(0), start);
        while (i >= 0 && !hasAt(wanted, i)) {
            i = indexOf(wanted.at(0), i + 1);
        }
        return i;
    }

    public boolean contains(Bytes wanted) {
        return indexOf(wanted, 0) >= 0;
    }

    public boolean startsWith(Bytes prefix) {
        return hasAt(prefix, 0);
    }

    public boolean endsWith(Bytes suffix) {
        return suffix.length() <= length() && hasAt(suffix, length() - suffix.length());
    }

    /** Whether these very bytes stand at an index. */
    public boolean hasAt(Bytes wanted, int index) {
        int start = from + index;
        return index >= 0
                && start + wanted.length() <= to
                && Arrays.equals(array, start, start + wanted.length(), wanted.array, wanted.from, wanted.to);
    }

    /** Shows the array to a loop that reads it; the reader must not write to it and must not keep it. */
    public <R> R lend(Reader<R> reader) {
        return reader.read(array, from, to);
    }

    /** Copies all bytes into an array of the caller's, from an index on. */
    void copyTo(byte[] target, int at) {
        System.arraycopy(array, from, target, at, to - from);
    }

    /** A copy that the caller may change. */
    public byte[] toArray() {
        return Arrays.copyOfRange(array, from, to);
    }

    /** The text, bytes that are no UTF-8 shown as the replacement character: for people, never for output files. */
    public String utf8() {
        return text(StandardCharsets.UTF_8);
    }

    /** One character for each byte: the inverse of {@link #latin1(String)}. */
    public String latin1() {
        return text(StandardCharsets.ISO_8859_1);
    }

    private String text(Charset charset) {
        return new String(array, from, to - from, charset);
    }

    /** By unsigned bytes, as {@code LC_ALL=C sort} does. */
    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(array, from, to, other.array, other.from, other.to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(array, from, to, bytes.array, bytes.from, bytes.to);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + array[i];
        }
        return hash;
    }

    /** The UTF-8 text, as in {@link #utf8()}. */
    @Override
    public String toString() {
        return utf8();
    }

    /** Reads a lent array between two indices. */
    @FunctionalInterface
    public interface Reader<R> {
        R read(byte[] array, int from, int to);
    }
}
