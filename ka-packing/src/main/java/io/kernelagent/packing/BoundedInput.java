package io.kernelagent.packing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a decompressor gives out, counted: a small file that unpacks to more than any kernel does is refused, long
 * before it has filled anything.
 */
public final class BoundedInput extends FilterInputStream {
    /** Any small file may become this large. */
    private static final long ALLOWANCE = 64L << 20;

    /** Kernels shrink to a third or a tenth; what shrinks more than this was made to. */
    private static final long RATIO = 200;

    private final long limit;
    private long count;

    /** @param packedSize how many bytes the compressed file has */
    public BoundedInput(InputStream unpacked, long packedSize) {
        super(unpacked);
        this.limit = ALLOWANCE + packedSize * RATIO;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        add(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        add(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        add(skipped);
        return skipped;
    }

    private void add(long more) throws Unsound {
        count += more;
        if (count > limit) {
            throw new Unsound("it unpacks to more than " + RATIO + " times its size");
        }
    }
}
