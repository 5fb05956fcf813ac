package io.kernelagent.core.tree;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.vavr.control.Either;

/**
 * Runs the instructions of git's delta encoding: copy a stretch of the old content, or insert bytes that come along.
 *
 * @see <a href="https://git-scm.com/docs/pack-format#_deltified_representation">the pack format, deltified
 *     representation</a>
 */
final class GitDelta {
    /** Larger than any file of a source tree; a few bytes of instructions could otherwise ask for terabytes. */
    private static final int MAX_SIZE = 1 << 28;

    private static final int WHOLE_COPY = 0x10000;

    private static final byte RESERVED = 0;

    private final Bytes source;
    private final Bytes instructions;
    private int at;

    private GitDelta(Bytes source, Bytes instructions) {
        this.source = source;
        this.instructions = instructions;
    }

    /** The new content, or why the instructions do not fit the old one. */
    static Either<String, Bytes> apply(Bytes source, Bytes instructions) {
        try {
            return new GitDelta(source, instructions).run();
        } catch (IndexOutOfBoundsException torn) {
            return Either.left("the delta ends in the middle of an instruction, or copies what is not there");
        }
    }

    private Either<String, Bytes> run() {
        long sourceSize = size();
        long targetSize = size();
        if (sourceSize != source.length()) {
            return Either.left("the delta is for " + sourceSize + " bytes, the file has " + source.length());
        }
        if (targetSize > MAX_SIZE) {
            return Either.left("the delta makes " + targetSize + " bytes, more than " + MAX_SIZE);
        }
        int body = at;
        long made = measured(targetSize);
        if (made != targetSize || at < instructions.length()) {
            return Either.left("the delta says " + targetSize + " bytes and makes others");
        }
        at = body;
        return Either.right(made((int) targetSize));
    }

    /** How much the instructions make, up to the reserved one or to where it is too much. Nothing is copied yet. */
    private long measured(long most) {
        long made = 0;
        while (at < instructions.length() && instructions.at(at) != RESERVED && made <= most) {
            made += next().length();
        }
        return made;
    }

    private Bytes made(int size) {
        var target = new BytesBuilder(size);
        while (at < instructions.length()) {
            target.append(next());
        }
        return target.toBytes();
    }

    private Bytes next() {
        int opcode = octet();
        if ((opcode & 0x80) == 0) {
            at += opcode;
            return instructions.slice(at - opcode, at);
        }
        int offset = number(opcode, 4);
        int size = number(opcode >> 4, 3);
        int length = size == 0 ? WHOLE_COPY : size;
        return source.from(offset).slice(0, length);
    }

    /** A little-endian number of which the low bits of the opcode tell the bytes that are there. */
    private int number(int present, int bytes) {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (present >> i & 1) == 1 ? octet() << (8 * i) : 0;
        }
        return number;
    }

    /** A number in groups of seven bits, the lowest first. */
    private long size() {
        long size = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            int octet = octet();
            size |= (octet & 0x7fL) << shift;
            if ((octet & 0x80) == 0) {
                return size;
            }
        }
        return size;
    }

    private int octet() {
        return instructions.at(at++) & 0xff;
    }
}
