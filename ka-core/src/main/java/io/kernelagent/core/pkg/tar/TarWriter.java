package io.kernelagent.core.pkg.tar;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import java.time.Instant;

/**
 * The bytes that stand around the content of members: a header in front of each, zeros behind it up to the next block,
 * two zero blocks at the end. Everything belongs to root, all times are the one that is given.
 */
public final class TarWriter {
    /** What an archive ends with. */
    public static final Bytes END = Bytes.wrap(new byte[2 * UstarLayout.BLOCK]);

    private static final Bytes LONG_LINK = Bytes.latin1("././@LongLink");
    private static final char LONG_NAME = 'L';
    private static final char LONG_TARGET = 'K';
    private static final int LONG_MODE = 0644;
    private static final long MAX_SIZE = 077777777777L;

    private final long seconds;

    /** @param time when all members were last changed, as far as the archive says */
    public TarWriter(Instant time) {
        this.seconds = Math.max(0, Math.min(time.getEpochSecond(), MAX_SIZE));
    }

    /** Whether a file of that size has a place in an archive: the field has eleven octal digits. */
    public static boolean fits(long size) {
        return size >= 0 && size <= MAX_SIZE;
    }

    /** The header of a member: one block, more where a name or a link is long. */
    public Bytes header(TarMember member) {
        var name = member.kind() == TarKind.FOLDER ? member.path().plus(Bytes.latin1("/")) : member.path();
        var split = UstarLayout.split(name);
        var header = new BytesBuilder();
        if (split.isEmpty()) {
            header.append(longer(LONG_NAME, name));
        }
        if (member.link().length() > UstarLayout.NAME) {
            header.append(longer(LONG_TARGET, member.link()));
        }
        return header.append(block(member, split.getOrElse(() -> UstarLayout.Name.cut(name))))
                .toBytes();
    }

    /** The zeros behind content of that size. */
    public static Bytes padding(long size) {
        return Bytes.wrap(new byte[UstarLayout.padding(size)]);
    }

    private Bytes longer(char flag, Bytes text) {
        var content = text.plus(Bytes.wrap(new byte[1]));
        var head = new UstarBlock()
                .text(UstarLayout.NAME_AT, LONG_LINK)
                .flag(flag)
                .mode(LONG_MODE)
                .size(content.length())
                .seconds(0);
        return new BytesBuilder()
                .append(head.sealed())
                .append(content)
                .append(padding(content.length()))
                .toBytes();
    }

    private Bytes block(TarMember member, UstarLayout.Name name) {
        int end = Math.min(member.link().length(), UstarLayout.NAME);
        return new UstarBlock()
                .text(UstarLayout.NAME_AT, name.rest())
                .text(UstarLayout.PREFIX_AT, name.prefix())
                .text(UstarLayout.LINK_AT, member.link().slice(0, end))
                .flag(member.kind().flag())
                .mode(member.mode())
                .size(member.size())
                .seconds(seconds)
                .sealed();
    }
}
