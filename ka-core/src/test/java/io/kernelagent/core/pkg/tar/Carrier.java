package io.kernelagent.core.pkg.tar;

import io.kernelagent.core.text.Bytes;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;

/** Carries the blocks of an archive in memory, as an adapter carries those of a stream. */
final class Carrier {
    private final Bytes archive;
    private TarScan scan;
    private int at;
    private Seq<TarMember> members = List.empty();

    private Carrier(Bytes archive, TarLimits limits) {
        this.archive = archive;
        this.scan = TarScan.within(limits);
    }

    static Either<String, Seq<TarMember>> read(Bytes archive, TarLimits limits) {
        return new Carrier(archive, limits).read();
    }

    private Either<String, Seq<TarMember>> read() {
        while (at + TarScan.blockSize() <= archive.length()) {
            var step = scan.header(take(TarScan.blockSize()));
            if (step.isLeft()) {
                return Either.left(step.getLeft());
            }
            var goesOn = step.get().fold(this::member, this::extension, end -> Either.<String, Boolean>right(false));
            if (goesOn.isLeft()) {
                return Either.left(goesOn.getLeft());
            }
            if (!goesOn.get()) {
                return Either.right(members);
            }
        }
        return Either.left("it is cut off");
    }

    private Either<String, Boolean> member(TarStep.Content content) {
        members = members.append(content.member());
        take((int) content.member().size());
        take(TarScan.padding(content.member().size()));
        scan = content.scan();
        return Either.right(true);
    }

    private Either<String, Boolean> extension(TarStep.Extension extension) {
        var read = extension.scan().extended(take(extension.size()));
        take(TarScan.padding(extension.size()));
        read.forEach(next -> scan = next);
        return read.map(next -> true);
    }

    private Bytes take(int count) {
        int end = Math.min(archive.length(), at + count);
        var taken = archive.slice(at, end);
        at = end;
        return taken;
    }
}
