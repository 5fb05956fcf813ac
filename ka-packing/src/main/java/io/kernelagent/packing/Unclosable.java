package io.kernelagent.packing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets a compressor close what it writes to, while the file behind it goes on. */
final class Unclosable extends FilterOutputStream {
    Unclosable(OutputStream out) {
        super(out);
    }

    /** Straight on: the class that this one extends would go byte by byte. */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
