package io.kernelagent.adapter.deb;

import io.kernelagent.core.pkg.tar.Ar;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.packing.Unsound;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads the members of a Debian package one after the other; each must be the one that the format asks for. */
final class ArInput {
    private final InputStream stream;
    private long left;
    private Section open = new Section(0);

    /** @param size how many bytes the file has */
    ArInput(InputStream stream, long size) throws IOException {
        this.stream = stream;
        this.left = size;
        if (!exactly(Ar.MAGIC.length()).equals(Ar.MAGIC)) {
            throw new Unsound("it is no ar archive");
        }
    }

    /** The next member, which must be called so, perhaps with the name of a compressor behind it. */
    Member next(String name) throws IOException {
        var member = announced();
        // Members that begin with an underscore are set aside for others, says deb(5).
        while (member.name().startsWith("_")) {
            open = new Section(member.size());
            member = announced();
        }
        if (!member.name().equals(name) && !member.name().startsWith(name + ".")) {
            throw new Unsound("there is \"" + member.name() + "\" where \"" + name + "\" should be");
        }
        open = new Section(member.size());
        return new Member(member.name(), open, member.size());
    }

    /** Nothing may follow. */
    void end() throws IOException {
        open.drain();
        if (left != 0) {
            throw new Unsound("there is something behind the data");
        }
    }

    private Ar.Member announced() throws IOException {
        open.drain();
        var read = Ar.member(exactly(Ar.HEADER));
        if (read.isLeft()) {
            throw new Unsound(read.getLeft());
        }
        if (read.get().size() > left) {
            throw new Unsound("it is cut off");
        }
        return read.get();
    }

    private Bytes exactly(int count) throws IOException {
        var bytes = stream.readNBytes(count);
        left -= bytes.length;
        if (bytes.length < count) {
            throw new Unsound("it is cut off");
        }
        return Bytes.wrap(bytes);
    }

    /**
     * A member on its way.
     *
     * @param name what it is called
     * @param content its bytes and no more
     * @param size how many they are
     */
    record Member(String name, InputStream content, long size) {}

    /** The bytes of one member. */
    private final class Section extends InputStream {
        private final int padding;
        private long rest;

        Section(long size) {
            this.rest = size;
            this.padding = (int) (size % 2);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (rest == 0) {
                return -1;
            }
            int count = stream.read(buffer, from, (int) Math.min(length, rest));
            if (count < 0) {
                throw new Unsound("it is cut off");
            }
            rest -= count;
            left -= count;
            return count;
        }

        /** What is left of the member, and the byte that makes its size even; the last member may lack that one. */
        void drain() throws IOException {
            transferTo(OutputStream.nullOutputStream());
            if (padding > 0 && left > 0) {
                exactly(padding);
            }
        }
    }
}
