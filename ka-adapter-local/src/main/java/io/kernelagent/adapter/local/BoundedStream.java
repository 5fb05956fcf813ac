package io.kernelagent.adapter.local;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails once more came out of it than a limit allows: the answer to a compressed bomb. */
final class BoundedStream extends FilterInputStream {
    private final long limit;
    private long count;

    BoundedStream(InputStream stream, long limit) {
        super(stream);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        return counted(octet, octet < 0 ? 0 : 1);
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        return counted(read, Math.max(0, read));
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        counted(0, skipped);
        return skipped;
    }

    private int counted(int result, long more) throws IOException {
        count += more;
        if (count > limit) {
            throw new IOException("it unpacks to more than the limit of " + limit + " bytes");
        }
        return result;
    }
}
