package io.kernelagent.core.patch.lint;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.patch.Patch;
import io.kernelagent.core.text.Bytes;
import io.vavr.control.Option;

/**
 * A fingerprint of what a patch changes: of its paths and of the bodies of its hunks, not of line numbers, headings and
 * the mail around them. It finds duplicates among many thousand patches without keeping any of them; it guards against
 * nobody who wants two patches to look the same.
 */
public record DiffDigest(long high, long low, long length) {
    private static final long PRIME_HIGH = 0x100000001b3L;
    private static final long PRIME_LOW = 0x9e3779b97f4a7c15L;

    /** The fingerprint of a patch; none when it changes nothing. */
    public static Option<DiffDigest> of(Patch patch) {
        if (patch.files().forAll(DiffDigest::isBare)) {
            return Option.none();
        }
        var sum = new Sum();
        patch.files().forEach(file -> add(file, sum));
        return Option.some(new DiffDigest(sum.high, sum.low, sum.length));
    }

    /** Whether a file header is all there is: what stood behind it could not be read, and says nothing. */
    private static boolean isBare(FilePatch file) {
        return file.change() == FilePatch.Change.MODIFY
                && file.hunks().isEmpty()
                && file.binary().isEmpty()
                && file.newMode().isEmpty();
    }

    private static void add(FilePatch file, Sum sum) {
        file.oldPath().forEach(path -> sum.add(path.bytes()));
        sum.add(Bytes.latin1("\n" + file.change() + "\n"));
        file.newPath().forEach(path -> sum.add(path.bytes()));
        sum.add(Bytes.latin1("\n" + file.newMode().map(Object::toString).getOrElse("") + "\n"));
        file.hunks().forEach(hunk -> sum.add(hunk.body()));
        file.binary().forEach(binary -> sum.add(binary.forward().<Bytes>fold(content -> content, delta -> delta)));
    }

    /** Two running sums, the second one of all states of the first. */
    private static final class Sum {
        private long high = 0xcbf29ce484222325L;
        private long low;
        private long length;
        /** Made once: under the first compiler each lambda with a memory is a call into the JVM. */
        private final Bytes.Reader<Long> reader = this::run;

        void add(Bytes bytes) {
            length += bytes.length();
            high = bytes.lend(reader);
        }

        /** Eight bytes in one go: the fingerprint of a hundred megabytes is to cost less than reading them. */
        private long run(byte[] array, int from, int to) {
            long first = high;
            long second = low;
            int i = from;
            for (; i + 8 <= to; i += 8) {
                int four = half(array, i) | half(array, i + 2) << 16;
                long eight = four ^ (half(array, i + 4) | (long) half(array, i + 6) << 16) << 32;
                first = (first ^ eight) * PRIME_LOW;
                second = Long.rotateLeft(second, 23) + first;
            }
            for (; i < to; i++) {
                first = (first ^ array[i]) * PRIME_HIGH;
                second = Long.rotateLeft(second, 23) + first;
            }
            low = second;
            return first ^ (first >>> 32);
        }

        /** So short that the first compiler puts it where it is called. */
        private static int half(byte[] array, int at) {
            return (array[at] & 0xff) | (array[at + 1] & 0xff) << 8;
        }
    }
}
