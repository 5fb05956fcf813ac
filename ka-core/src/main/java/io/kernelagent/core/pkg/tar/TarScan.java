package io.kernelagent.core.pkg.tar;

import io.kernelagent.core.text.Bytes;
import io.vavr.control.Either;

/**
 * Reads an archive from outside, block by block, and refuses what a package cannot hold: a wrong checksum, a path that
 * leaves the tree or leads through a link, a member that is there twice, a device node, more than the limits allow.
 *
 * <p>It is a value: each step says what to ask next. The carrier brings 512 bytes, gets a {@link TarStep}, carries the
 * content that the step announces, and comes back.
 */
public final class TarScan {
    private static final int MAX_EXTENSION = 1 << 20;
    private static final Bytes ZEROS = Bytes.wrap(new byte[UstarLayout.BLOCK]);

    private final TarLimits limits;
    private final TarNames names;
    private final TarExtension extension;

    private TarScan(TarLimits limits, TarNames names, TarExtension extension) {
        this.limits = limits;
        this.names = names;
        this.extension = extension;
    }

    /** The size of a block. */
    public static int blockSize() {
        return UstarLayout.BLOCK;
    }

    /** The beginning of an archive of which no more is taken than the limits allow. */
    public static TarScan within(TarLimits limits) {
        return new TarScan(limits, TarNames.NONE, TarExtension.NONE);
    }

    /** How many zeros must stand behind content of that size. */
    public static int padding(long size) {
        return UstarLayout.padding(size);
    }

    /** What the next block means; left with the reason when the archive is refused. */
    public Either<String, TarStep> header(Bytes block) {
        if (block.equals(ZEROS)) {
            return extension.isNone()
                    ? Either.right(new TarStep.End())
                    : Either.left("the archive ends behind an extended header");
        }
        return TarFields.of(block).flatMap(this::step);
    }

    /** The scan that knows the content of an extension. */
    public Either<String, TarScan> extended(Bytes content) {
        return extension.read(content).map(read -> new TarScan(limits, names, read));
    }

    private Either<String, TarStep> step(TarFields fields) {
        return TarExtension.isOne(fields.flag()) ? announce(fields) : member(fields);
    }

    private Either<String, TarStep> announce(TarFields fields) {
        return fields.size()
                .filterOrElse(size -> size <= MAX_EXTENSION, size -> "an extended header has " + size + " bytes")
                .map(size -> new TarStep.Extension(
                        new TarScan(limits, names, extension.announced(fields.flag())), size.intValue()));
    }

    private Either<String, TarStep> member(TarFields fields) {
        return TarKind.flagged(fields.flag())
                .toEither("a member has the unknown type " + (int) fields.flag())
                .flatMap(kind -> extension.apply(kind, fields))
                .flatMap(names::cleaned)
                .flatMap(member -> limits.admit(names, member).map(admitted -> content(member)));
    }

    private TarStep content(TarMember member) {
        return new TarStep.Content(new TarScan(limits, names.with(member), TarExtension.NONE), member);
    }
}
