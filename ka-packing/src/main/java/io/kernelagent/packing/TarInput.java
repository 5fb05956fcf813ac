package io.kernelagent.packing;

import io.kernelagent.core.pkg.tar.TarLimits;
import io.kernelagent.core.pkg.tar.TarMember;
import io.kernelagent.core.pkg.tar.TarScan;
import io.kernelagent.core.pkg.tar.TarStep;
import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.function.Predicate;

/** Carries the blocks of an archive to the core's scan, and keeps the content of the few members that are wanted. */
public final class TarInput {
    /** Metadata are small; a larger one is no metadata. */
    private static final long LARGEST_KEPT = 4L << 20;

    private final InputStream in;
    private final Predicate<String> wanted;
    private final ArrayList<TarMember> members = new ArrayList<>();
    private final byte[] buffer = new byte[FileSums.BUFFER];
    private Map<String, Bytes> kept = TreeMap.empty();

    private TarInput(InputStream in, Predicate<String> wanted) {
        this.in = in;
        this.wanted = wanted;
    }

    /**
     * Reads an archive to its last byte.
     *
     * @param wanted the paths of the members whose content is kept
     */
    public static Contents read(InputStream in, Predicate<String> wanted) throws IOException {
        var input = new TarInput(in, wanted);
        input.readAll();
        return new Contents(List.ofAll(input.members), input.kept);
    }

    private void readAll() throws IOException {
        var scan = TarScan.within(TarLimits.DEFAULT);
        boolean goesOn = true;
        while (goesOn) {
            var step = sound(scan.header(exactly(TarScan.blockSize())));
            var after = step.<Carry>fold(
                            content -> () -> member(content), extension -> () -> extension(extension), end -> this::end)
                    .carry();
            goesOn = after.isRight();
            scan = after.getOrElse(scan);
        }
    }

    private Either<String, TarScan> member(TarStep.Content content) throws IOException {
        var member = content.member();
        members.add(member);
        var path = member.path().latin1();
        if (wanted.test(path)) {
            keep(path, member.size());
        } else {
            pass(member.size());
        }
        zeros(TarScan.padding(member.size()));
        return Either.right(content.scan());
    }

    private void keep(String path, long size) throws IOException {
        if (size > LARGEST_KEPT) {
            throw new Unsound("the member \"" + path + "\" has " + size + " bytes");
        }
        kept = kept.put(path, exactly((int) size));
    }

    private Either<String, TarScan> extension(TarStep.Extension extension) throws IOException {
        var content = exactly(extension.size());
        zeros(TarScan.padding(extension.size()));
        return Either.right(sound(extension.scan().extended(content)));
    }

    /** Behind the end there are only zeros; reading them lets the decompressor check its sums. */
    private Either<String, TarScan> end() throws IOException {
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            requireZeros(count);
        }
        return Either.left("the end");
    }

    private Bytes exactly(int count) throws IOException {
        var bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new Unsound("it is cut off");
        }
        return Bytes.wrap(bytes);
    }

    private void pass(long size) throws IOException {
        long left = size;
        while (left > 0) {
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new Unsound("it is cut off");
            }
            left -= count;
        }
    }

    private void zeros(int count) throws IOException {
        if (in.readNBytes(buffer, 0, count) < count) {
            throw new Unsound("it is cut off");
        }
        requireZeros(count);
    }

    private void requireZeros(int count) throws Unsound {
        for (int i = 0; i < count; i++) {
            if (buffer[i] != 0) {
                throw new Unsound("there are bytes where only zeros may be");
            }
        }
    }

    private static <A> A sound(Either<String, A> answer) throws Unsound {
        if (answer.isLeft()) {
            throw new Unsound(answer.getLeft());
        }
        return answer.get();
    }

    /** One step of the way; left at the end. */
    @FunctionalInterface
    private interface Carry {
        Either<String, TarScan> carry() throws IOException;
    }

    /**
     * What an archive holds.
     *
     * @param members all of them, in their order
     * @param kept the content of the wanted ones, by path
     */
    public record Contents(Seq<TarMember> members, Map<String, Bytes> kept) {}
}
