package io.kernelagent.core.pkg.content;

import io.kernelagent.core.pkg.tar.Gzip;
import io.kernelagent.core.pkg.tar.TarKind;
import io.kernelagent.core.pkg.tar.TarMember;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.BytesBuilder;
import io.kernelagent.core.text.Digest;
import io.kernelagent.core.text.Digests;
import io.vavr.collection.Seq;
import java.time.Instant;

/**
 * {@code .MTREE}: what {@code pacman -Qkk} compares an installed package with.
 *
 * @see <a href="https://man.freebsd.org/cgi/man.cgi?query=mtree&amp;sektion=5">mtree(5)</a>
 */
final class Mtree {
    private static final String HEADER = "#mtree\n/set type=file uid=0 gid=0 mode=644\n";

    private Mtree() {}

    /** The list as it stands in a package. */
    static Bytes zipped(Seq<PackageEntry> entries, Instant time) {
        return Gzip.stored(text(entries, time));
    }

    static Bytes text(Seq<PackageEntry> entries, Instant time) {
        var text = new BytesBuilder().append(HEADER);
        entries.forEach(entry -> text.append(line(entry, time)));
        return text.toBytes();
    }

    private static String line(PackageEntry entry, Instant time) {
        var member = entry.member(Bytes.EMPTY);
        return "./" + escaped(member.path()) + " time=" + time.getEpochSecond() + ".0" + mode(member)
                + entry.body().match(new Sums()) + "\n";
    }

    private static String mode(TarMember member) {
        return member.kind() == TarKind.FILE && member.mode() == PackageEntry.PLAIN
                ? ""
                : " mode=" + Integer.toOctalString(member.mode());
    }

    /** A backslash and three octal digits for whatever has a meaning in this format. */
    private static String escaped(Bytes name) {
        var text = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            int octet = name.at(i) & 0xff;
            boolean isPlain = octet > ' ' && octet < 0x7f && "#\\=*?[".indexOf(octet) < 0;
            text.append(isPlain ? Character.toString(octet) : octal(octet));
        }
        return text.toString();
    }

    private static String octal(int octet) {
        return "\\" + (octet >> 6) + ((octet >> 3) & 7) + (octet & 7);
    }

    /** What stands behind the mode, by the kind of the entry. */
    private static final class Sums implements EntryBody.Cases<String> {
        @Override
        public String folder(EntryBody.Folder folder) {
            return " type=dir";
        }

        @Override
        public String literal(EntryBody.Literal literal) {
            return sums(literal.content().length(), Digests.md5(literal.content()), Digests.sha256(literal.content()));
        }

        @Override
        public String staged(EntryBody.Staged staged) {
            return sums(staged.file().size(), staged.file().md5(), staged.file().sha256());
        }

        @Override
        public String link(EntryBody.Link link) {
            return " type=link link=" + escaped(link.target());
        }

        private static String sums(long size, Digest md5, Digest sha256) {
            return " size=" + size + " md5digest=" + md5 + " sha256digest=" + sha256;
        }
    }
}
