package io.kernelagent.core.pkg.tar;

import io.vavr.control.Either;

/**
 * How much of an archive from outside is taken in.
 *
 * @param members how many members it may have
 * @param bytes how many bytes their contents may have together
 */
public record TarLimits(int members, long bytes) {
    private static final long GIB = 1L << 30;

    /** Far above any kernel (80,000 files, 1.5 GB of source), far below what hurts. */
    public static final TarLimits DEFAULT = new TarLimits(500_000, 16 * GIB);

    Either<String, TarMember> admit(TarNames names, TarMember member) {
        if (names.members() >= members) {
            return Either.left("there are more than " + members + " members");
        }
        return member.size() <= bytes - names.bytes()
                ? Either.right(member)
                : Either.left("the content is larger than " + bytes + " bytes");
    }
}
